using System.CommandLine;

namespace GamingAudit.Tool.Commands;

/// <summary><c>bench</c>: measures the engine. One subcommand for each thing to measure.</summary>
internal sealed class BenchCommand : Command, IExemplified
{
    public BenchCommand() : base("bench", "Measure how fast the engine is, and how much it finds.")
    {
        Add(new BenchExactCommand());
        Add(new BenchPpoCommand());
        Add(new BenchAdversaryCommand());
        Add(new BenchSuiteCommand());
    }

    public string Examples =>
        """
        gaming-audit bench exact                       a grid of 1000 x 1000 cells
        gaming-audit bench exact Rewards.csproj        and the targets of a project
        gaming-audit bench ppo                         training steps a second beside the machine's GEMM rate
        gaming-audit bench adversary Rewards.csproj    how close PPO alone comes to the exact optimum
        gaming-audit bench suite Rewards.csproj        recall and false alarms, by adversary
        """;
}
