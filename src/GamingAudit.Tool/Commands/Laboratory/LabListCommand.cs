using System.CommandLine;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Running;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary><c>lab list</c>: the experiments, a line each.</summary>
internal sealed class LabListCommand() : ToolCommand("list", "List the experiments.")
{
    public override string Examples => "gaming-audit lab list";

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        foreach (IExperiment experiment in Catalogue.Experiments) Write(experiment.Name, experiment.Title);
        Console.WriteLine("\nOn targets of yours, with --source:");
        foreach (ITargetExperiment experiment in Catalogue.OfTargets) Write(experiment.Name, experiment.Title);
        return Task.FromResult(ExitCode.Clean);
    }

    private static void Write(string name, string title) => Console.WriteLine($"  {name,-22}{title}");
}
