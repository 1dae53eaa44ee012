using System.CommandLine;
using GamingAudit.Tool.Explain;

namespace GamingAudit.Tool.Commands;

/// <summary><c>explain</c>: a short page on a verdict, a fault or the exit codes.</summary>
internal sealed class ExplainCommand : Command, IExemplified
{
    public ExplainCommand() : base("explain", "Explain a verdict, a fault or the exit codes.")
    {
        var topic = new Argument<string?>("topic")
        {
            Description = $"One of {string.Join(", ", Pages.Topics)}; none lists them.",
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
        """;
}
