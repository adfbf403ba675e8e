package dev.gluewise.analyzer.change;

/** The forms in which a change is given to be made elsewhere. */
public enum ChangeFormat {
    CLI,
    TERRAFORM,
    CLOUDFORMATION,
    BOTO3,
    JSON
}
