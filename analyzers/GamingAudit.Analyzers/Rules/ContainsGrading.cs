using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An answer is paid as soon as it holds the expected text somewhere.</summary>
internal sealed class ContainsGrading : RewardRule
{
    public const string Id = "GA4008";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Graded by Contains",
        "'{0}' is paid as soon as '{1}' holds '{2}' anywhere: an answer that lists all candidates is always "
        + "right",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        var amounts = new AmountReader(method.Locals, context.Type);
        foreach (RewardTerm term in method.Terms)
        {
            foreach (Fact fact in term.Guards)
            {
                if (fact.Relation != Relation.Equal || !term.Amount.IsPositive) continue;
                IOperation? test = method.Body.DescendantsAndSelf()
                    .FirstOrDefault(part => part.Syntax == fact.Condition);
                if (fact.Value is not false) Report(test, term, context);
            }

            if (term.Value is null) continue;
            foreach (IConditionalOperation choice in
                ValueParts.Of(term.Value, method.Locals).OfType<IConditionalOperation>())
            {
                if (amounts.Read(choice.WhenTrue).Low > amounts.Read(choice.WhenFalse).High)
                    Report(choice.Condition, term, context);
            }
        }
    }

    private static void Report(IOperation? test, RewardTerm term, RuleContext context)
    {
        if (test?.Unconverted() is not IInvocationOperation call || !IsGrading(call)) return;
        context.Report(
            Rule, call.Syntax.GetLocation(), term.Location,
            term.Call.Site.Syntax.ToString(), call.Instance!.Syntax.ToString(), call.Arguments[0].Syntax.ToString());
    }

    // The name or tag of a thing in the scene is no answer that an agent writes.
    private static bool IsGrading(IInvocationOperation call) =>
        call is
        {
            TargetMethod: { Name: "Contains", ContainingType.SpecialType: SpecialType.System_String },
            Instance.Syntax: ExpressionSyntax answer,
        }
        && call.Arguments[0].Value is { ConstantValue.HasValue: false, Type.SpecialType: SpecialType.System_String }
        && !(CallShape.NameOf(answer) is { } name
            && KnownFrameworks.Words.Identities.Contains(name.ToLowerInvariant()) && name != "layer");
}
