using System.CommandLine;
using GamingAudit.Tool.Explain;

namespace GamingAudit.Tool.Commands;

/// <summary><c>explain</c>: a short page on a verdict, a fault, the exit codes or a rule.</summary>
internal sealed class ExplainCommand : Command, IExemplified
{
    public ExplainCommand() : base("explain", "Explain a verdict, a fault, the exit codes or a rule.")
    {
        var topic = new Argument<string?>("topic")
        {
            Description = $"A rule, such as GA3001, or one of {string.Join(", ", Pages.Topics)}; none lists them all.",
            HelpName = "TOPIC",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Add(topic);
        SetAction(parsed => Console.Write(parsed.GetValue(topic) is { } name ? Pages.Read(name) : Pages.Contents));
    }

    public string Examples =>
        """
        gaming-audit explain gamed
        gaming-audit explain exit-codes
        gaming-audit explain GA3001
        """;
}
