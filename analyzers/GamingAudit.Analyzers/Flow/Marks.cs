using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Facts that tell one thing from another.</summary>
internal static class Marks
{
    /// <summary>other.tag == "Food": whether a fact says what a thing is called.</summary>
    public static bool IsName(Fact fact) =>
        fact is { Relation: Relation.Equal, Value: string, Aspect.Length: 0 }
        && KnownFrameworks.Words.Identities.Contains(fact.Subject.Last.Name);

    /// <summary>The same, or what a thing carries.</summary>
    public static bool IsMark(Fact fact) => fact.Aspect == Fact.Component || IsName(fact);
}
