using System.CommandLine;
using GamingAudit.Tool.Commands.Bench.Adversary;
using GamingAudit.Tool.Commands.Bench.Diagnosis;
using GamingAudit.Tool.Commands.Bench.Exact;
using GamingAudit.Tool.Commands.Bench.Suite;
using GamingAudit.Tool.Commands.Bench.Training;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Bench;

/// <summary><c>bench</c>: measures the engine. One subcommand for each thing to measure.</summary>
internal sealed class BenchCommand : Command, IExemplified
{
    public BenchCommand() : base("bench", "Measure how fast the engine is, and how much it finds.")
    {
        Add(new ExactCommand());
        Add(new TrainingCommand());
        Add(new AdversaryCommand());
        Add(new SuiteCommand());
        Add(new DiagnosisCommand());
    }

    public string Examples =>
        """
        gaming-audit bench exact                       a grid of 1000 x 1000 cells
        gaming-audit bench exact Rewards.csproj        and the targets of a project
        gaming-audit bench ppo                         training steps a second beside the machine's GEMM rate
        gaming-audit bench adversary Rewards.csproj    how close PPO alone comes to the exact optimum
        gaming-audit bench suite Rewards.csproj        recall and false alarms, by adversary
        gaming-audit bench diagnosis Rewards.csproj    which failure it is, beside what the authors say
        """;
}
