using GamingAudit.Cluster;

return GamingAudit.Tool.CommandLine.Run(args, new ClusterRoot(), ClusterRoot.ToolName);
