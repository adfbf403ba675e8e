package dev.gluewise.app.desktop.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Draws on a canvas.
 *
 * @param canvas where to
 */
public record CanvasDrawing(GraphicsContext canvas) implements Drawing {
    @Override
    public void save() {
        canvas.save();
    }

    @Override
    public void restore() {
        canvas.restore();
    }

    @Override
    public void translate(double x, double y) {
        canvas.translate(x, y);
    }

    @Override
    public void setFill(Color color) {
        canvas.setFill(color);
    }

    @Override
    public void setStroke(Color color) {
        canvas.setStroke(color);
    }

    @Override
    public void setLineWidth(double width) {
        canvas.setLineWidth(width);
    }

    @Override
    public void setLineDashes(double... lengths) {
        canvas.setLineDashes(lengths);
    }

    @Override
    public void setGlobalAlpha(double alpha) {
        canvas.setGlobalAlpha(alpha);
    }

    @Override
    public void setFont(Font font) {
        canvas.setFont(font);
    }

    @Override
    public void setTextAlign(TextAlignment alignment) {
        canvas.setTextAlign(alignment);
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        canvas.setTextBaseline(baseline);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        canvas.fillRect(x, y, width, height);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        canvas.strokeRect(x, y, width, height);
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        canvas.fillOval(x, y, width, height);
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        canvas.strokeOval(x, y, width, height);
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int corners) {
        canvas.fillPolygon(xs, ys, corners);
    }

    @Override
    public void strokePolygon(double[] xs, double[] ys, int corners) {
        canvas.strokePolygon(xs, ys, corners);
    }

    @Override
    public void strokeLine(double fromX, double fromY, double toX, double toY) {
        canvas.strokeLine(fromX, fromY, toX, toY);
    }

    @Override
    public void fillText(String text, double x, double y) {
        canvas.fillText(text, x, y);
    }

    @Override
    public void strokeText(String text, double x, double y) {
        canvas.strokeText(text, x, y);
    }

    @Override
    public void beginPath() {
        canvas.beginPath();
    }

    @Override
    public void moveTo(double x, double y) {
        canvas.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        canvas.lineTo(x, y);
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        canvas.rect(x, y, width, height);
    }

    @Override
    public void stroke() {
        canvas.stroke();
    }

    @Override
    public void fill() {
        canvas.fill();
    }

    @Override
    public void clip() {
        canvas.clip();
    }
}
