using System.CommandLine;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.ExportTest;

/// <summary><c>export-test</c>: writes a test that fails as long as a witness's exploit pays.</summary>
internal sealed class ExportTestCommand : ToolCommand
{
    private readonly Argument<string> witness = new("witness")
    {
        Description = "A witness file.",
        HelpName = "WITNESS",
    };

    private readonly Option<string?> output = new("--output")
    {
        Description = "The C# file to write; beside it goes a JSON file of the same name. By default the file is "
            + "named after the target and lies in the current folder.",
        HelpName = "FILE.cs",
    };

    private readonly Option<string?> source = new("--source")
    {
        Description = "The project or assembly that has the target; the one that the witness names by default.",
        HelpName = "PATH",
    };

    private readonly Option<bool> force = new("--force") { Description = "Write over files that exist." };

    private readonly SourceOptions sourceOptions = new();

    public ExportTestCommand() : base(
        "export-test", "Write an xunit test that fails while a witness's exploit pays, and passes once it is closed.")
    {
        Add(witness);
        Add(output, source, force);
        sourceOptions.AddTo(this);
    }

    public override string Examples =>
        """
        gaming-audit export-test .gaming-audit/witnesses/boat-race.json
        gaming-audit export-test boat-race.json --output tests/BoatRaceWitnessTest.cs

        The test needs xunit and the packages GamingAudit.Engine and GamingAudit.Reporting.
        Exit codes: 0 written, 1 bad usage or no witness, 3 the witness no longer applies, 4 internal error or a file
        that could not be written.
        """;

    public override bool HasOwnExitCodes => true;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation) => new ExportTestRun(
        new ExportTestSettings(
            parsed.GetRequiredValue(witness), parsed.GetValue(output), parsed.GetValue(source), parsed.GetValue(force),
            sourceOptions.Read(parsed)))
        .RunAsync(cancellation);
}
