using System.Collections.Generic;
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

/// <summary>A counter is compared with a limit and nothing ever moves it.</summary>
internal sealed class DeadTimeOut : RewardRule
{
    public const string Id = "GA2010";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Time-out that never comes",
        "'{0}' never comes about: '{1}' is compared with a limit and nothing in the class {2}",
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
                if (Counter(test) is { } counter && IsStuck(counter, context))
                    context.Report(
                        Rule, test.Syntax.GetLocation(), end.Site.Syntax.GetLocation(), test.Syntax.ToString(),
                        counter.Name, "increases it, so that the episode goes on for ever");
                // lives == 0, which are only ever set to what an episode begins with.
                else if (test.Syntax is ExpressionSyntax asked && NeverHeld.Is(asked, context.Type)
                    && !method.Terms.Any(term => Branches.Around(term).Any(
                        around => around.Condition.Span.Contains(asked.Span)))
                    && ConditionFacts.FromSyntax(asked) is { Subject.Last.Name: var held })
                    context.Note(
                        Rule, test.Syntax.GetLocation(), end.Site.Syntax.GetLocation(), test.Syntax.ToString(),
                        held, "gives it such a value, so that nothing ends so");
            }
        }
    }

    private static IEnumerable<IBinaryOperation> Tests(IOperation end)
    {
        // isDone = taken > limit;
        if (end is IAssignmentOperation { Value: var value })
        {
            foreach (IBinaryOperation part in Comparisons(value)) yield return part;
        }
        for (IOperation? at = end.Parent; at is not null; at = at.Parent)
        {
            if (at is not IConditionalOperation { Condition: var condition } choice
                || choice.WhenFalse?.Syntax.Span.Contains(end.Syntax.Span) == true)
                continue;
            foreach (IBinaryOperation test in Comparisons(condition)) yield return test;
        }
    }

    // Both sides of a && b; a side of a || b that never comes about is none of the time-outs.
    private static IEnumerable<IBinaryOperation> Comparisons(IOperation condition) => condition.Unconverted() switch
    {
        IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr
        } both => Comparisons(both.LeftOperand).Concat(Comparisons(both.RightOperand)),
        IBinaryOperation test => [test],
        _ => [],
    };

    // counter >= limit, or limit <= counter.
    private static ISymbol? Counter(IBinaryOperation test)
    {
        (IOperation low, IOperation high)? sides = test.OperatorKind switch
        {
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual =>
                (test.RightOperand, test.LeftOperand),
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual =>
                (test.LeftOperand, test.RightOperand),
            _ => null,
        };
        return (sides?.high.Unconverted() as IMemberReferenceOperation)?.Member;
    }

    // What only ever gets 0: a private field, or a property of its own that nobody else names.
    private static bool IsStuck(ISymbol counter, RuleContext context)
    {
        if (!SymbolEqualityComparer.Default.Equals(counter.ContainingType, context.Type.Type)) return false;
        if (!counter.GetAttributes().IsEmpty || !context.Type.Assigned(counter.Name).All(IsZero)) return false;
        return counter switch
        {
            IFieldSymbol { DeclaredAccessibility: Accessibility.Private, IsConst: false, IsReadOnly: false } field =>
                NameWords.Of(field.Name).Any(context.Words(WordLists.Counters).Contains),
            IPropertySymbol { SetMethod: not null, ContainingType.TypeKind: TypeKind.Class } property =>
                ValueParts.IsInteger(property.Type) && TypeMembers.Initializer(property, default) is null
                && TypeMembers.Body(property, default) is null
                && !Mentions.Of(context.Compilation, "." + property.Name),
            _ => false,
        };
    }

    private static bool IsZero(ExpressionSyntax? value) => value is not null && Literals.Number(value) is 0;
}
