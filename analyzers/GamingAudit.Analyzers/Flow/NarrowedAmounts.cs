using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Numbers that were tested before something is paid: if (off &lt; 0.2f) AddReward(1 - off) pays at least 0.8.
/// </summary>
internal static class NarrowedAmounts
{
    /// <summary>
    /// What the tests leave of a local, a parameter or a member, beside what is known of it; null where they limit
    /// none.
    /// </summary>
    /// <param name="guards">The tests.</param>
    /// <param name="amounts">What is known without them.</param>
    public static Func<IOperation, Amount?>? By(IEnumerable<Fact> guards, Func<IOperation, Amount> amounts)
    {
        Fact[] limits = [.. guards.Where(fact => fact is { Aspect.Length: 0, Value: double }
            && fact.Relation is not (Relation.Equal or Relation.NotEqual))];
        if (limits.Length == 0) return null;
        return part =>
        {
            if (part is not (ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation))
                return null;
            Place place = Places.Of(part.Syntax);
            Fact[] own = [.. limits.Where(fact => fact.Subject == place)];
            if (own.Length == 0) return null;
            Amount known = own.Aggregate(amounts(part), Within);
            return known.Low <= known.High ? known : null;
        };
    }

    private static Amount Within(Amount all, Fact limit) => limit.Relation is Relation.Less or Relation.LessOrEqual
        ? all with { High = Math.Min(all.High, (double)limit.Value!) }
        : all with { Low = Math.Max(all.Low, (double)limit.Value!) };
}
