using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Baselines that nothing moves: now - previous, where no step sets previous. What was reached once counts as reached
/// anew in every step.
/// </summary>
internal static class FrozenBaselines
{
    private static readonly HashSet<string> Past = ["last", "prev", "previous", "old"];

    /// <summary>The baseline that a term measures from; null where each one moves.</summary>
    public static IFieldSymbol? Of(RewardTerm term, MethodLedger method, RuleContext context)
    {
        if (term.EndsAfter || term.Trigger is not (Trigger.Step or Trigger.Frame)) return null;
        IEnumerable<IOperation> subtracted = term.Value is null ? [] : ValueParts.Of(term.Value, method.Locals)
            .Where(part => part is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract });
        IEnumerable<IOperation> compared = Deciders.Guards(term, method).SelectMany(method.Locals.Sources);
        // From a number nothing is measured.
        return subtracted.Concat(compared).OfType<IBinaryOperation>()
            .Where(part => part.LeftOperand.Number() is null && part.RightOperand.Number() is null)
            .SelectMany(part => new[] { part.LeftOperand, part.RightOperand }).Select(Field).OfType<IFieldSymbol>()
            .FirstOrDefault(field => IsFrozen(field, context));
    }

    // previous, previous[i], previous.Count
    private static IFieldSymbol? Field(IOperation side) => side.Unconverted() switch
    {
        IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field: var field } => field,
        IPropertyReferenceOperation { Instance: IFieldReferenceOperation { Field: var many }, Property: var of }
            when of.IsIndexer || of.Name == "Count" => many,
        IArrayElementReferenceOperation { ArrayReference: var all } => Field(all),
        _ => null,
    };

    private static bool IsFrozen(IFieldSymbol field, RuleContext context)
    {
        if (field.IsStatic || field.IsConst || field.DeclaredAccessibility != Accessibility.Private) return false;
        if (!NameWords.Of(field.Name).Any(Past.Contains) && !IsNeverSet(field, context.Type)) return false;
        if (KnownFrameworks.Words.Inspected.Any(name => Types.HasAttribute(field, name))) return false;
        TypeSource type = context.Type;
        if (!SymbolEqualityComparer.Default.Equals(field.ContainingType, type.Type)) return false;
        // What is passed on or called may be changed there.
        return type.WritesOf(field.Name).All(write => type.IsAtStart(write.Site))
            && type.Type.DeclaringSyntaxReferences.SelectMany(part => part.GetSyntax().DescendantNodes())
                .OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == field.Name)
                .All(name => !IsHandedOn(name));
    }

    // A setting has a start; what has none and is never given a value is none, whatever it is called.
    private static bool IsNeverSet(IFieldSymbol field, TypeSource type) =>
        (ValueParts.IsFloating(field.Type) || ValueParts.IsInteger(field.Type)) && field.GetAttributes().IsEmpty
        && TypeMembers.Initializer(field, default) is null && !type.WritesOf(field.Name).Any();

    private static bool IsHandedOn(IdentifierNameSyntax name) => name.Parent switch
    {
        ArgumentSyntax passed => passed.Parent?.Parent is not InvocationExpressionSyntax call
            || CallShape.NameOf(call.Expression) is not ("Abs" or "Max" or "Min" or "Distance"),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } called => called.Expression == name,
        EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax => true,
        AssignmentExpressionSyntax set => set.Right == name,
        _ => false,
    };
}
