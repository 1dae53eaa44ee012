using System.CommandLine;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Play;

/// <summary>What <c>replay</c> and <c>recheck</c> have in common: a witness, and where the code is.</summary>
internal abstract class PlayCommand : ToolCommand
{
    private readonly bool strict;

    private readonly Argument<string> witness = new("witness")
    {
        Description = "A witness file.",
        HelpName = "WITNESS",
    };

    private readonly Option<string?> source = new("--source")
    {
        Description = "A project or assembly to play it under; the one that the witness names by default.",
        HelpName = "PATH",
    };

    private readonly SourceOptions sourceOptions = new();

    protected PlayCommand(string name, string description, bool strict) : base(name, description)
    {
        this.strict = strict;
        Add(witness);
        Add(source);
        sourceOptions.AddTo(this);
    }

    public override bool HasOwnExitCodes => true;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation) => new PlayRun(
        new PlaySettings(
            parsed.GetRequiredValue(witness), parsed.GetValue(source), sourceOptions.Read(parsed), strict))
        .RunAsync(cancellation);
}
