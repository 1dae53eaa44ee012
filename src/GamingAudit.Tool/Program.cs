return GamingAudit.Tool.CommandLine.Run(args);
