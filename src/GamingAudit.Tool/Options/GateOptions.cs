using System.CommandLine;
using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Settings;

namespace GamingAudit.Tool.Options;

/// <summary>The options that say what makes a run of audits fail.</summary>
internal sealed class GateOptions
{
    private readonly Option<string> failOn = MakeOption.Choice(
        "--fail-on", "warning", ["note", "warning", "error", "none"],
        "What gives exit code 2: faults are errors, gamed and tied are warnings, open questions notes.");

    private readonly Option<bool> requireCertified = new("--require-certified")
    {
        Description = "Count a verdict that no exact solution certifies as inconclusive.",
    };

    private readonly BaselineOptions baseline = new();

    public void AddTo(Command command)
    {
        command.Add(failOn);
        command.Add(requireCertified);
        baseline.AddTo(command);
    }

    /// <param name="parsed">The command line, which has the last word.</param>
    /// <param name="repository">What the repository says.</param>
    public Gate Read(ParseResult parsed, RepositorySettings repository) => new(
        Enum.Parse<Severity>(
            !MakeOption.IsGiven(parsed, failOn) && repository.FailOn is { } level
                ? level
                : parsed.GetRequiredValue(failOn),
            ignoreCase: true),
        parsed.GetValue(requireCertified) || repository.RequireCertified,
        baseline.Read(parsed, repository.Baseline));
}
