using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Whether the code tested anything that a value is made of before it is paid.</summary>
internal static class TestedNames
{
    // Any test of a name in the value counts: what exactly it excludes is for a person to say.
    public static bool Cover(IOperation value, SyntaxNode at, RewardTerm term, MethodLedger method)
    {
        var names = new HashSet<string>(method.Locals.Sources(value)
            .SelectMany(source => Places.Of(source.Syntax).Names));
        return term.Guards.Any(fact => Names(fact).Any(names.Contains))
            || at.Ancestors().OfType<ConditionalExpressionSyntax>().Any(
                choice => Places.Of(choice.Condition).Names.Any(names.Contains));
    }
    private static IEnumerable<string> Names(Fact fact) => fact.Subject.Names.Concat(
        OneOf.All(fact.Value).OfType<Place>().SelectMany(other => other.Names));
}
