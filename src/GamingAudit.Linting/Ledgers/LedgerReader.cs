using System.Globalization;
using System.Text;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.Numbers;
using GamingAudit.Linting.Places;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Linting.Ledgers;

/// <summary>Says in words what the analyzers' ledgers hold.</summary>
internal static class LedgerReader
{
    /// <summary>The ledger of a class; null where it pays nothing.</summary>
    public static RewardLedger? Read(ClassLedger ledger)
    {
        LedgerTerm[] terms = [.. ledger.Terms.Select(term => Read(term, ledger.Type))];
        if (terms.Length == 0) return null;
        return new RewardLedger(
            ledger.Type.ToDisplayString(), terms[0].Place.Path, ledger.Horizon, terms,
            [.. ledger.Methods.SelectMany(method => method.Ends)
                .Select(end => SourcePlace.Of(end.Site.Syntax.GetLocation()))])
        {
            Numbers = Numbers(ledger) is { Length: > 0 } numbers ? numbers : null,
        };
    }

    // Those that the class's code names, and what limits and discounts its episode.
    private static string[] Numbers(ClassLedger ledger)
    {
        var named = ledger.Methods.SelectMany(method => method.Body.Syntax.DescendantTokens())
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet();
        RewardNumbers numbers = ledger.Numbers;
        return
        [
            .. numbers.All.Where(number => named.Contains(number.Name)
                || number.Name == numbers.MaxStep?.Name || numbers.OfTrainer(number.Name) is not null)
                .Select(number => (number.Name == numbers.MaxStep?.Name ? numbers.MaxStep : number).ToString()),
        ];
    }

    private static LedgerTerm Read(RewardTerm term, INamedTypeSymbol type) => new()
    {
        Code = OneLine.Of(term.Call.Site.Syntax.ToString()),
        Kind = Words(term.Kind.ToString()),
        Receiver = OneLine.Of(term.Receiver.Text),
        Amount = term.Amount.ToString(),
        Trigger = term.Trigger == Trigger.Unknown ? "called" : Words(term.Trigger.ToString()),
        Guards = [.. term.Guards.Select(Text)],
        EndsEpisode = term.EndsAfter,
        IsConsumed = term.Consumed,
        Reads = [.. Enum.GetValues<Reads>().Where(read => read != Reads.Nothing && term.Reads.HasFlag(read))
            .Select(read => Words(read.ToString()))],
        Via = term.Via,
        ViaLine = term.Via is { } helper ? LineOf(helper, type) : null,
        Place = SourcePlace.Of(term.Location),
    };

    private static int? LineOf(string helper, INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            Location[] places = [.. at.GetMembers(helper).SelectMany(member => member.Locations)
                .Where(place => place.IsInSource)];
            if (places.Length > 0) return places.Length == 1 ? SourcePlace.Of(places[0]).Line : null;
        }

        return null;
    }

    private static string Text(Fact fact) => (fact.Relation, fact.Value) switch
    {
        // Of a component what was asked.
        _ when fact is { Aspect: Fact.Component, Condition: InvocationExpressionSyntax asked } =>
            (fact.Relation == Relation.Equal ? "" : "!") + OneLine.Of(asked.ToString()),
        (Relation.Equal, true) or (Relation.NotEqual, false) => Whole(fact, SyntaxKind.LogicalOrExpression),
        (Relation.Equal, false) or (Relation.NotEqual, true) =>
            "!" + Whole(fact, SyntaxKind.LogicalOrExpression, SyntaxKind.LogicalAndExpression),
        _ => $"{OneLine.Of(fact.Key)} {Sign(fact.Relation)} {string.Join(" or ", OneOf.All(fact.Value).Select(Value))}",
    };

    // A test that stands for itself in a row of others, or behind a "not".
    private static string Whole(Fact fact, params ReadOnlySpan<SyntaxKind> several) =>
        several.Contains(fact.Condition.Kind()) ? $"({OneLine.Of(fact.Key)})" : OneLine.Of(fact.Key);

    private static string Sign(Relation relation) => relation switch
    {
        Relation.Equal => "==",
        Relation.NotEqual => "!=",
        Relation.Less => "<",
        Relation.LessOrEqual => "<=",
        Relation.Greater => ">",
        _ => ">=",
    };

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{OneLine.Of(text)}\"",
        double number => number.ToString("G6", CultureInfo.InvariantCulture),
        _ => OneLine.Of(value.ToString() ?? ""),
    };

    // EpisodeBegin: episode begin.
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }
}
