using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A positive amount is paid because something threw.</summary>
internal sealed class SwallowedException : RewardRule
{
    public const string Id = "GA4006";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Exception pays",
        "'{0}' pays {1} when something throws: an agent that finds a way to break the measurement is paid "
        + "without the task",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        var amounts = new AmountReader(method.Locals, context.Type);
        foreach (RewardTerm term in method.Terms)
        {
            if (Swallows(term.Call.Site.Syntax) && term.Amount.IsPositive)
                context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString(), term.Amount.ToString());
            if (term.Value is null) continue;
            foreach (ILocalReferenceOperation local in
                ValueParts.Of(term.Value, method.Locals).OfType<ILocalReferenceOperation>())
            {
                foreach (IOperation assigned in method.Locals.Of(local.Local))
                {
                    Amount amount = amounts.Read(assigned);
                    if (!amount.IsPositive || !Swallows(assigned.Syntax)) continue;
                    context.Report(
                        Rule, assigned.Syntax.Parent!.GetLocation(), term.Location,
                        assigned.Syntax.Parent!.ToString(), amount.ToString());
                }
            }
        }
    }

    private static bool Swallows(SyntaxNode node)
    {
        CatchClauseSyntax? handler = node.Ancestors()
            .TakeWhile(at => at is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<CatchClauseSyntax>().FirstOrDefault();
        return handler is not null
            && !handler.Block.DescendantNodes().Any(part => part is ThrowStatementSyntax or ThrowExpressionSyntax);
    }
}
