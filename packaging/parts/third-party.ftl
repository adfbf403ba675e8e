<#-- One library a line, parted by tabs: licences by SPDX's names, group:artifact:version, its name, its page. -->
<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#if project.groupId != "dev.gluewise">
${entry.getValue()?join(" OR ")}	${project.groupId}:${project.artifactId}:${project.version}	${(project.name!project.artifactId)?trim}	${project.url!""}
</#if>
</#list>
OFL-1.1	rsms:inter:4.1	Inter	https://rsms.me/inter
OFL-1.1	jetbrains:jetbrains-mono:2.242	JetBrains Mono	https://www.jetbrains.com/lp/mono
