using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What the setter of an own property does to the reward and the episode where something assigns it.</summary>
internal static class Setters
{
    /// <summary>What the assignment pays or ends, with the amounts in the names of the setter.</summary>
    public static IEnumerable<(RewardCall Call, ExpressionSyntax? Amount, double Factor)> Of(
        IOperation operation, TypeSource type)
    {
        if (operation is not ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: var property },
                Value: var value,
            } set || property.IsVirtual || property.IsOverride) yield break;
        if (property.SetMethod?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is not AccessorDeclarationSyntax setter) yield break;
        if (((SyntaxNode?)setter.Body ?? setter.ExpressionBody) is not { } body) yield break;
        object? assigned = value.Unconverted().ConstantValue is { HasValue: true } constant ? constant.Value : null;
        foreach (SyntaxNode node in body.DescendantNodes())
        {
            bool? happens = SyntaxGuards.Of(node, body)
                .Aggregate((bool?)true, (known, fact) => And(known, fact, assigned));
            if (happens == false) continue;
            foreach ((CallKind kind, ExpressionSyntax? amount, double factor) in Does(node, type))
            {
                var call = new RewardCall(kind, set, null, Place.Self, Surely: happens == true);
                yield return (call, amount, factor);
            }
        }
    }

    private static IEnumerable<(CallKind, ExpressionSyntax?, double)> Does(SyntaxNode node, TypeSource type)
    {
        if (node is not InvocationExpressionSyntax call || !Places.OfReceiver(call).IsSelf) return [];
        if (type.Declaration(call) is { } helper)
        {
            return type.EffectsOf(helper).Where(effect => !effect.Kind.Pays() && effect.Surely && effect.Guards.IsEmpty)
                .Select(effect => (effect.Kind, (ExpressionSyntax?)null, 1d));
        }

        return KnownFrameworks.Named(call, type.Type) is { } named ? [(named.Kind, named.Amount, named.Factor)] : [];
    }

    // if (value) ..., where true is assigned.
    private static bool? And(bool? known, Fact fact, object? assigned)
    {
        if (known == false || fact.Subject.Text != "value" || assigned is null) return known == false ? false : null;
        Fact held = fact with { Relation = Relation.Equal, Value = ConditionFacts.Normal(assigned) };
        return held.Excludes(fact) ? false : held.Excludes(ConditionFacts.Negate(fact)) ? known : null;
    }
}
