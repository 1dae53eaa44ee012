using System.CommandLine;

namespace GamingAudit.Tool.Commands;

/// <summary><c>export-test</c>: writes a test that fails as long as a witness's exploit pays.</summary>
internal sealed class ExportTestCommand : Command, IExemplified
{
    public ExportTestCommand() : base(
        "export-test", "Write an xunit test that fails while a witness's exploit pays, and passes once it is closed.")
    {
        var witness = new Argument<string>("witness") { Description = "A witness file.", HelpName = "WITNESS" };
        var output = new Option<string?>("--output")
        {
            Description = "The C# file to write; beside it goes a JSON file of the same name. By default the file is "
                + "named after the target and lies in the current folder.",
            HelpName = "FILE.cs",
        };
        var source = new Option<string?>("--source")
        {
            Description = "The project or assembly that has the target; the one that the witness names by default.",
            HelpName = "PATH",
        };
        var force = new Option<bool>("--force") { Description = "Write over files that exist." };
        Option<string?> framework = MakeOption.Framework();
        Option<double> callTimeout = MakeOption.CallTimeout();
        Option<bool> verbose = MakeOption.Verbose();
        Add(witness);
        foreach (Option option in (Option[])[output, source, force, framework, callTimeout, verbose]) Add(option);
        SetAction(parsed =>
        {
            var settings = new ExportTestSettings(
                parsed.GetRequiredValue(witness),
                parsed.GetValue(output),
                parsed.GetValue(source),
                parsed.GetValue(force),
                parsed.GetValue(framework),
                TimeSpan.FromSeconds(parsed.GetRequiredValue(callTimeout)),
                parsed.GetValue(verbose));
            return (int)Interruption.Run(cancellation => new ExportTestRun(settings).RunAsync(cancellation));
        });
    }

    public string Examples =>
        """
        gaming-audit export-test .gaming-audit/witnesses/boat-race.json
        gaming-audit export-test boat-race.json --output tests/BoatRaceWitnessTest.cs

        The test needs xunit and the packages GamingAudit.Engine and GamingAudit.Reporting.
        Exit codes: 0 written, 1 bad usage or no witness, 3 the witness no longer applies, 4 internal error or a file
        that could not be written.
        """;

    public bool HasOwnExitCodes => true;
}
