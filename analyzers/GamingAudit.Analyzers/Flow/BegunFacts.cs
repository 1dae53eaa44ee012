using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What surely holds when an episode has just begun.</summary>
internal static class BegunFacts
{
    /// <summary>
    /// The literals that the start sets, and how they lie to the limits that the body compares them with.
    /// </summary>
    public static IEnumerable<Fact> Of(TypeSource type, IOperation body)
    {
        if (type.EpisodeBegin is not { } start) yield break;
        IBinaryOperation[]? tests = null;
        foreach (Fact set in SurelySet.By(start, type))
        {
            yield return set;
            if (set.Value is not double value) continue;
            foreach (IBinaryOperation test in tests ??= [.. body.DescendantsAndSelf().OfType<IBinaryOperation>()])
            {
                if (Limit(test, set.Subject) is not IFieldReferenceOperation { Field: var limit }) continue;
                Amount range = FieldAmounts.Of(limit, type);
                Relation? relation = range.Low > value ? Relation.Less
                    : range.High < value ? Relation.Greater : null;
                if (relation is { } known)
                    yield return new Fact(set.Subject, string.Empty, known, Place.Named(limit.Name), set.Condition);
            }
        }
    }

    private static IOperation? Limit(IBinaryOperation test, Place counted) =>
        Places.Of(test.LeftOperand.Syntax) == counted ? test.RightOperand.Unconverted() : null;
}
