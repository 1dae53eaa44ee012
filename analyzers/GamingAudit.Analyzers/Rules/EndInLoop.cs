using System.Linq;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A loop ends its own agent's episode and goes on.</summary>
internal sealed class EndInLoop : RewardRule
{
    public const string Id = "GA2008";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Episode ended once an element",
        "'{0}' ends the episode inside a loop that goes on: each further element ends an episode that has "
        + "only just begun",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardCall end in method.Ends)
        {
            if (!end.Kind.EndsNow() || !end.Receiver.IsSelf || end.Kind.IsGroup()) continue;
            if (Loop(end.Site.Syntax) is not { } loop || Leaves(end.Site.Syntax, loop)) continue;
            context.Report(Rule, end.Site.Syntax.GetLocation(), null, end.Site.Syntax.ToString());
        }
    }

    private static SyntaxNode? Loop(SyntaxNode call) => call.Ancestors()
        .TakeWhile(node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax
            or LocalFunctionStatementSyntax))
        .FirstOrDefault(node => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax
            or DoStatementSyntax);

    // Whether some statement after the call, in one of the blocks around it, may leave the loop; or its condition does.
    private static bool Leaves(SyntaxNode call, SyntaxNode loop)
    {
        if (loop.DescendantNodes().OfType<YieldStatementSyntax>().Any()) return true;
        if (loop.DescendantNodes().OfType<AwaitExpressionSyntax>().Any() || Tests(loop)) return true;
        return loop.DescendantNodes().Any(
            node => node.SpanStart > call.Span.End
                && node is BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax
                    or GotoStatementSyntax);
    }

    // while (!done): what it tests may be what the end sets.
    private static bool Tests(SyntaxNode loop) => loop is WhileStatementSyntax or DoStatementSyntax;
}
