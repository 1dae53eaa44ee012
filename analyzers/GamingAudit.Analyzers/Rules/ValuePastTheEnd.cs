using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>
/// A network learns the value of what follows also where nothing follows: an update of values without a test of the end
/// (Sutton and Barto 2018, section 6.1: the value of a terminal state is 0).
/// </summary>
internal sealed class ValuePastTheEnd : RewardRule
{
    public const string Id = "GA5001";

    // Locals are followed so deep: a target made of a best value made of a forecast.
    private const int Depth = 3;

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Value past the end",
        "'{0}' adds the value of what follows to every transition, the last one of an episode as well: an end is worth "
        + "what the network makes of a state that nothing follows, and its own reward counts for less",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    // What a program says whose episodes end; without their first letters, which stand in either case.
    private static readonly TokenText Ends = new(["done", "Done", "erminal", "ameOver", "pisode"]);

    // What says that an episode is over, in any part of a name.
    private static readonly HashSet<string> Over =
    [
        "done", "dones", "terminal", "terminals", "terminated", "over", "end", "ended", "ends", "finished", "final",
        "last", "dead", "alive", "absorbing", "mask", "masks", "won", "lost", "crashed", "fallen",
    ];

    // What guesses at values and has never been told that of an end; a table keeps what it began with there.
    private static readonly HashSet<string> Guesses =
    [
        "predict", "forward", "feed", "compute", "evaluate", "infer", "activate", "propagate", "network", "net", "nn",
        "model", "brain", "critic", "dqn",
    ];

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void CheckType(INamedTypeSymbol type, RuleContext context)
    {
        foreach (SyntaxReference declaration in type.DeclaringSyntaxReferences)
        {
            if (FileSinks.Of(declaration.SyntaxTree) is not { Updates.Length: > 0 }
                || !context.Compilation.SyntaxTrees.Any(Ends.MayBeIn)) continue;
            foreach ((BinaryExpressionSyntax sum, ExpressionSyntax ahead) in
                ValueUpdates.Ahead(declaration.GetSyntax()))
            {
                if (UpdateBody.Of(sum) is not { } body) continue;
                if (!Named(ahead, body, Depth).SelectMany(NameWords.Of).Any(Guesses.Contains)) continue;
                if (Named(sum, body, Depth).Concat(Tested(sum)).SelectMany(NameWords.Of).Any(Over.Contains)) continue;
                context.Report(Rule, sum.GetLocation(), null, sum.ToString());
            }
        }
    }

    // The names in a value and in what its locals are made of, with the tests under which those are set.
    private static IEnumerable<string> Named(SyntaxNode value, UpdateBody body, int depth)
    {
        foreach (SimpleNameSyntax name in value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            yield return name.Identifier.ValueText;
            if (depth == 0 || name is not IdentifierNameSyntax) continue;
            foreach (string inner in body.Given(name.Identifier.ValueText)
                .SelectMany(given => Named(given, body, depth - 1).Concat(Tested(given)))) yield return inner;
        }
    }

    private static IEnumerable<string> Tested(SyntaxNode place) =>
        Branches.Around(place).SelectMany(test => test.Condition.DescendantNodesAndSelf()).OfType<SimpleNameSyntax>()
            .Select(name => name.Identifier.ValueText);
}
