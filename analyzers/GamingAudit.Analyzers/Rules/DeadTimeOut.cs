using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A counter is compared with a limit and nothing ever moves it.</summary>
internal sealed class DeadTimeOut : RewardRule
{
    public const string Id = "GA2010";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Time-out that never comes",
        "'{0}' never comes about: '{1}' is compared with a limit and nothing in the class increases it, "
        + "so that the episode goes on for ever",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardCall end in method.Ends.Where(end => end.Receiver.IsSelf))
        {
            foreach (IBinaryOperation test in Tests(end.Site))
            {
                if (Counter(test) is not { } counter || !IsStuck(counter, context)) continue;
                context.Report(
                    Rule, test.Syntax.GetLocation(), end.Site.Syntax.GetLocation(), test.Syntax.ToString(),
                    counter.Name);
            }
        }
    }

    private static IEnumerable<IBinaryOperation> Tests(IOperation end)
    {
        for (IOperation? at = end.Parent; at is not null; at = at.Parent)
        {
            if (at is IConditionalOperation { Condition: IBinaryOperation test }) yield return test;
        }
    }

    // counter >= limit, or limit <= counter.
    private static IFieldSymbol? Counter(IBinaryOperation test)
    {
        (IOperation low, IOperation high)? sides = test.OperatorKind switch
        {
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual =>
                (test.RightOperand, test.LeftOperand),
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual =>
                (test.LeftOperand, test.RightOperand),
            _ => null,
        };
        return (sides?.high.Unconverted() as IFieldReferenceOperation)?.Field;
    }

    // A private field that only ever gets literals, and none above its first: nobody else can move it.
    private static bool IsStuck(IFieldSymbol field, RuleContext context)
    {
        if (field.DeclaredAccessibility != Accessibility.Private || field.IsConst || field.IsReadOnly) return false;
        if (!field.GetAttributes().IsEmpty) return false;
        if (!SymbolEqualityComparer.Default.Equals(field.ContainingType, context.Type.Type))
            return false;
        if (!NameWords.Of(field.Name).Any(context.Words(WordLists.Counters).Contains)) return false;
        return context.Type.Assigned(field.Name).All(value => value is not null && Literals.Number(value) is 0);
    }
}
