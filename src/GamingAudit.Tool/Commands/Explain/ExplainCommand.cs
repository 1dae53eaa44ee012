using System.CommandLine;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Explain;

/// <summary><c>explain</c>: a short page on a word that a report says, a property or a rule.</summary>
internal sealed class ExplainCommand : ToolCommand
{
    private readonly Argument<string?> topic = new("topic")
    {
        Description = "A rule, such as GA3001, a property, or a word that a report says; none lists them all.",
        HelpName = "TOPIC",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public ExplainCommand() : base("explain", "Explain a word of a report, a property or a rule.") => Add(topic);

    public override string Examples =>
        """
        gaming-audit explain gamed
        gaming-audit explain "nothing found"
        gaming-audit explain exit-codes
        gaming-audit explain GA3001
        """;

    protected override Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        Console.Write(parsed.GetValue(topic) is { } name ? Pages.Read(name) : Pages.Contents);
        return Task.FromResult(ExitCode.Clean);
    }
}
