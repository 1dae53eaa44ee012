using System.CommandLine;
using GamingAudit.Cluster.Commands;
using GamingAudit.Tool.Options;

namespace GamingAudit.Cluster;

/// <summary>The commands of the cluster.</summary>
internal sealed class ClusterRoot : RootCommand, IExemplified
{
    public const string ToolName = "gaming-audit-cluster";

    public ClusterRoot() : base(
        "Carries out plans of 'gaming-audit plan' on many machines, by jobs in a PostgreSQL database.")
    {
        Add(new SubmitCommand());
        Add(new WorkCommand());
        Add(new StatusCommand());
        Add(new CollectCommand());
        Add(new CancelCommand());
        Add(new ServeCommand());
    }

    public string Examples =>
        """
        gaming-audit plan Game.sln --seeds 20 --output night
        gaming-audit-cluster submit night
        gaming-audit-cluster work                            on each machine
        gaming-audit-cluster collect night --wait
        gaming-audit merge night
        """;

    public bool HasOwnExitCodes => true;
}
