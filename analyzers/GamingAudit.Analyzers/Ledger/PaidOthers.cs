using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;

namespace GamingAudit.Analyzers.Ledger;

/// <summary>
/// What a class pays agents of others, each seen as if it paid itself: a referee, a field that keeps the score.
/// </summary>
internal static class PaidOthers
{
    /// <summary>The ledger of each agent that the class reaches by a name and pays more than once.</summary>
    public static IEnumerable<ClassLedger> Of(ClassLedger type)
    {
        IEnumerable<Place> receivers = type.Terms.Where(term => !term.Kind.IsGroup())
            .Select(term => term.Receiver).Where(IsOne)
            .GroupBy(place => place.Text).Where(group => group.Count() > 1).Select(group => group.First());
        foreach (Place receiver in receivers)
        {
            yield return type with
            {
                Methods = type.Methods.Select(method => method with
                {
                    Terms = method.Terms.Where(term => term.Receiver == receiver)
                        .Select(term => term with { Call = term.Call with { Receiver = Place.Self } })
                        .ToImmutableArray(),
                    Ends = method.Ends.Where(end => end.Receiver == receiver)
                        .Select(end => end with { Receiver = Place.Self }).ToImmutableArray(),
                }).ToImmutableArray(),
            };
        }
    }

    // An element of many is another at each time.
    private static bool IsOne(Place place) =>
        !place.IsSelf && place.Parts.Length > 0 && place.Parts.All(part => part.Suffix.Length == 0);
}
