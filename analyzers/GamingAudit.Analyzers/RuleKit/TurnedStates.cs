using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>States that a pay asks for and changes, and that something changes back.</summary>
internal static class TurnedStates
{
    /// <summary>
    /// What the pay asks for and its method turns into the opposite: if (!holding) { holding = true; ... }, and
    /// if (plot[i] == 0) { plot[i] = 1; ... } where the block that pays sets the number.
    /// </summary>
    public static IEnumerable<Fact> Of(RewardTerm term, MethodLedger method)
    {
        Fact[] turned = [.. term.Guards.Where(fact => IsFlag(fact)
            ? Writes.In(method.Body.Syntax).Any(write => write.Name == fact.Subject.Last.Name
                && write.Value is LiteralExpressionSyntax { Token.Value: bool set }
                && (fact with { Relation = Relation.Equal, Value = set }).Excludes(fact))
            : IsNumber(fact) && Beside(term).Any(write => Sets(write, fact) is false))];
        // What is used up one by one limits a pay where nothing else does.
        return turned.Length > 0 ? turned : term.Guards.Where(fact => IsCharge(fact) && Beside(term).Any(
            write => write.Name == fact.Subject.Last.Name && write.Change == "-"));
    }

    /// <summary>Whether a write makes the fact hold again.</summary>
    public static bool Restores(Write write, Fact fact) => IsFlag(fact)
        ? Filled(write) is { } all ? fact.Subject.Last.Name == write.Name
            && !(fact with { Relation = Relation.Equal, Value = all }).Excludes(fact)
        : write.Value is LiteralExpressionSyntax { Token.Value: bool flag } && fact.Subject.Last.Name == write.Name
            && !(fact with { Relation = Relation.Equal, Value = flag }).Excludes(fact)
        : IsCharge(fact) ? write.Name == fact.Subject.Last.Name && (write.Change == "+"
            || (Literals.Number(write.Value) is { } number
                && !(fact with { Relation = Relation.Equal, Value = number }).Excludes(fact)))
        : Sets(write, fact) is true;

    /// <summary>
    /// Whether a place asks for nothing that the pay has made otherwise: of stages, the first is not the one after the
    /// second.
    /// </summary>
    public static bool IsNext(RewardTerm term, Fact fact, SyntaxNode back)
    {
        if (!IsNumber(fact)) return true;
        Fact[] made = [.. Beside(term).Where(write => Sets(write, fact) is false).Select(write => new Fact(
            fact.Subject, string.Empty, Relation.Equal,
            Literals.Number(write.Value) is { } number ? number : Places.Of(write.Value!), write.Site))];
        return Branches.Around(back).Where(test => test.Holds).SelectMany(test => Conjuncts.Of(test.Condition))
            .Select(ConditionFacts.FromSyntax).OfType<Fact>().All(asked => made.Any(set => !set.Excludes(asked)));
    }

    /// <summary>
    /// Whether what the pay takes away from something that it asks for comes back where the state does: gold &gt;= 10
    /// and gold -= 10, but gold += 10 where the tower is sold.
    /// </summary>
    public static bool IsRefunded(RewardTerm term, SyntaxNode back)
    {
        HashSet<string> asked = [.. term.Guards.SelectMany(fact => fact.Subject.Names)];
        string[] spent = [.. Beside(term).Where(write => write.Change == "-" && asked.Contains(write.Name))
            .Select(write => write.Name)];
        return spent.Length == 0 || (Block(back) is { } block && spent.All(
            name => Writes.In(block).Any(write => write.Name == name && write.Change is not "-")));
    }

    /// <summary>lit[i] = !lit[i]; before a pay for lit[i]: what turns it over for each pay; null where nothing does.
    /// </summary>
    public static SyntaxNode? Toggle(RewardTerm term, MethodLedger method) =>
        term.Guards.Where(fact => fact is { Value: true, Aspect.Length: 0, Relation: Relation.Equal })
            .Select(fact => Writes.In(method.Body.Syntax).FirstOrDefault(
                write => write.Site is AssignmentExpressionSyntax
                {
                    Right: PrefixUnaryExpressionSyntax { Operand: var turned } not, Left: var target,
                }
                && not.IsKind(SyntaxKind.LogicalNotExpression)
                && Places.Of(target) == fact.Subject && Places.Of(turned) == fact.Subject
                && write.Site.Span.End <= term.Call.Site.Syntax.SpanStart
                && method.Terms.All(other => !other.Amount.IsNegative || !other.Guards.Any(fact.Excludes)))?.Site)
            .FirstOrDefault(site => site is not null);

    // Array.Fill(seeds, true), Array.Clear(lit): what all of them are then.
    private static bool? Filled(Write write) => write.Site is InvocationExpressionSyntax
    {
        ArgumentList.Arguments: var given,
        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var how },
    } ? how == "Clear" ? false
        : how == "Fill" && given.Count == 2
            && given[1].Expression is LiteralExpressionSyntax { Token.Value: bool all } ? all : null : null;

    private static bool IsFlag(Fact fact) =>
        fact is { Value: bool, Aspect.Length: 0, Relation: Relation.Equal or Relation.NotEqual }
        && fact.Condition is ExpressionSyntax;

    // if (ammo > 0) ammo--;
    private static bool IsCharge(Fact fact) => fact is
    {
        Value: >= 0.0, Aspect.Length: 0, Subject.Parts.Length: 1, Relation: Relation.Greater or Relation.GreaterOrEqual,
    };

    private static bool IsNumber(Fact fact) =>
        fact is { Value: double, Aspect.Length: 0, Relation: Relation.Equal } && fact.Condition is ExpressionSyntax;

    // Whether a write sets what the fact is of to the number or the member of an enum that it asks for; null where that
    // is not known.
    private static bool? Sets(Write write, Fact fact)
    {
        if (write.Site is not AssignmentExpressionSyntax { Left: var target }) return null;
        if (write.Value is not { } value) return null;
        if (Places.Of(target) != fact.Subject) return null;
        if (Literals.Number(value) is { } number) return number.Equals(fact.Value);
        return value is MemberAccessExpressionSyntax && fact.Condition is BinaryExpressionSyntax
        {
            Right: MemberAccessExpressionSyntax asked,
        } && Places.Of(asked).Owner == Places.Of(value).Owner ? Places.Of(asked) == Places.Of(value) : null;
    }

    // The writes of the block that pays.
    private static IEnumerable<Write> Beside(RewardTerm term) =>
        Block(term.Call.Site.Syntax) is { } block ? Writes.In(block) : [];

    private static SyntaxNode? Block(SyntaxNode site) =>
        site.Ancestors().FirstOrDefault(around => around is BlockSyntax or SwitchSectionSyntax) is
        { Parent: not MemberDeclarationSyntax } block ? block : null;
}
