using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// The ways in which the steps of a type tell that an episode is over: by a flag of their result, a member that they
/// show, an out parameter, or a method that a framework asks.
/// </summary>
internal sealed class StepEnds
{
    // A flag is followed through so many others.
    private const int Depth = 3;

    private readonly INamedTypeSymbol type;
    private readonly TypeSource source;
    private readonly List<EndingWay> ways = [];

    public StepEnds(TypeSource source)
    {
        (this.source, type) = (source, source.Type);
        foreach ((ExpressionSyntax flag, SyntaxNode site, MemberDeclarationSyntax body) in StepResults.Flags(type))
            Follow(flag, Guards(site, body), body, from: null, Depth);
        if (ways.Count > 0) return;
        foreach (IMethodSymbol reward in type.GetMembers().OfType<IMethodSymbol>().Where(RewardEvidence.Is))
            ways.AddRange(ProgramEnds.For(reward));
    }

    /// <summary>Each of them: facts that hold together where the episode is over.</summary>
    public IReadOnlyList<EndingWay> Ways => ways;

    /// <summary>Whether what was tested before a place says that the episode is over when the step returns.</summary>
    public bool Follows(ImmutableArray<Fact> guards, SyntaxNode site)
    {
        if (ways.Count == 0 || site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } body) return false;
        Fact[] known = [.. guards.Concat(guards.SelectMany(fact => Meaning(fact, body))).Select(WithNumber)];
        return ways.Any(way => way.IsImpliedBy(known, body, site));
    }

    /// <summary>
    /// The same of a place in a helper that is called once, for what the call passes: Reward(won, ...) and if (won).
    /// </summary>
    public bool Follows(ImmutableArray<Fact> guards, MethodDeclarationSyntax helper, InvocationExpressionSyntax call)
    {
        if (ways.Count == 0) return false;
        HashSet<string> own = LocalNames.In(helper);
        IEnumerable<Fact> seen = guards.Where(fact => !own.Contains(fact.Subject.Root)).Select(
            fact => HelperReader.Argument(fact.Subject.Root, helper, call) is { } passed
                ? fact with { Subject = fact.Subject.Rerooted(Places.Of(passed)) } : fact);
        return Follows(seen.ToImmutableArray(), call);
    }

    /// <summary>The number of steps after which an episode is over whatever happens; null where none is told.</summary>
    public int? Limit()
    {
        double[] limits =
        [
            .. ways.Select(way => way.Facts.Where(fact => !IsOtherwiseOver(fact)).ToArray())
                .Where(facts => facts.Length == 1 && IsLimit(facts[0]) && IsCounted(facts[0].Subject.Text))
                .Select(facts => facts[0].Value).OfType<double>().Where(limit => limit is > 1 and < int.MaxValue),
        ];
        return limits.Length == 0 ? null : (int)limits.Min();

        // !dead && hour >= 12: if dead, it is over before; and so it is in the branch whose else this is.
        bool IsOtherwiseOver(Fact fact) => ways.Any(
            way => way.Facts.Length == 1 && way.Facts[0].SameAs(ConditionFacts.Negate(fact)))
            || (fact.Condition.AncestorsAndSelf().OfType<IfStatementSyntax>().FirstOrDefault() is
            { Else: not null } test && test.Condition.Span.Contains(fact.Condition.Span) && ways.Any(
                    way => way.Test is LiteralExpressionSyntax && test.Statement.Contains(way.Test)));

        static bool IsLimit(Fact fact) =>
            fact.Relation is Relation.Greater or Relation.GreaterOrEqual or Relation.Equal;
    }

    /// <summary>Whether the member goes up by one at each step, whatever happens, and back only to a number.</summary>
    public bool IsCounted(string name)
    {
        List<Write> writes = Writes.Of(type, name).Select(found => found.Write).ToList();
        Write[] counts = [.. writes.Where(write => write.Change == "+")];
        return counts.Length == 1
            && counts[0].Site is PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax
            && counts[0].Site.Parent?.Parent?.Parent is MethodDeclarationSyntax
            && writes.All(write => write.Change.Length > 0
                || write.Site is AssignmentExpressionSyntax { Left: TupleExpressionSyntax });
    }

    // along >= TrackLength, row == Height - 1, where those are constants
    private Fact WithNumber(Fact fact)
    {
        if (fact.Value is not Place named) return fact;
        if (source.Constant(named.Text) is { IsConstant: true, Low: var value }) return fact with { Value = value };
        // outcome != Outcome.Running
        if (named is { Parts.Length: 2, Last.Name: var member } && TypeMembers.Type(type, named.Root) is
            { TypeKind: TypeKind.Enum } names && names.GetMembers(member).OfType<IFieldSymbol>().FirstOrDefault() is
            { HasConstantValue: true, ConstantValue: var number })
            return fact with { Value = ConditionFacts.Normal(number) };
        // Rows - 1, settings.Limit
        return fact.Condition is BinaryExpressionSyntax
        {
            Right: (BinaryExpressionSyntax or MemberAccessExpressionSyntax) and var made,
        }
            && Places.Of(made) == named && SyntaxAmounts.Read(made, _ => null, source) is { IsConstant: true } sum
                ? fact with { Value = sum.Low }
                : fact;
    }

    // if (across): what the local was made of.
    private static IEnumerable<Fact> Meaning(Fact fact, SyntaxNode body) =>
        fact is { Flag: { } holds, Subject.Parts.Length: 1 } && Local(fact.Subject.Root, body) is { } made
            ? SyntaxGuards.Of(made, holds) : [];

    // What a local that nothing changes is declared with.
    private static ExpressionSyntax? Local(string name, SyntaxNode body) =>
        Writes.In(body).Any(write => write.Name == name) ? null : LocalNames.Start(name, body);

    private static ImmutableArray<Fact> Guards(SyntaxNode site, SyntaxNode body) =>
        SyntaxGuards.Of(site, body).ToImmutableArray();

    private void Follow(
        ExpressionSyntax flag, ImmutableArray<Fact> given, MemberDeclarationSyntax body, EndingWay? from, int depth)
    {
        switch (flag)
        {
            case ParenthesizedExpressionSyntax inner:
                Follow(inner.Expression, given, body, from, depth);
                return;
            case BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression):
                Follow(either.Left, given, body, from, depth);
                Follow(either.Right, given, body, from, depth);
                return;
            case LiteralExpressionSyntax literal:
                if (literal.IsKind(SyntaxKind.TrueLiteralExpression) && !given.IsEmpty)
                    ways.Add(new EndingWay(given.Select(WithNumber).ToImmutableArray(), body, literal, from));
                return;
        }

        var way = new EndingWay(
            given.Concat(SyntaxGuards.Of(flag, true)).Select(WithNumber).ToImmutableArray(), body, flag, from);
        ways.Add(way);
        if (depth == 0) return;
        foreach ((ExpressionSyntax value, SyntaxNode site, MemberDeclarationSyntax at) in Sources(flag, body))
        {
            // What was tested before a member was set is what holds there.
            Follow(value, at == body ? given.AddRange(Guards(site, at)) : Guards(site, at), at, way, depth - 1);
        }
    }

    // Where a flag comes from: a local or member that was assigned, a property, a method that answers.
    private IEnumerable<(ExpressionSyntax Value, SyntaxNode Site, MemberDeclarationSyntax In)> Sources(
        ExpressionSyntax flag, MemberDeclarationSyntax body)
    {
        if (flag is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call
            && Places.OfReceiver(call).IsSelf && CallShape.NameOf(call.Expression) is { } asked)
        {
            return type.GetMembers(asked).OfType<IMethodSymbol>().SelectMany(MethodResults.Declarations)
                .SelectMany(one => MethodResults.Of(one)
                    .Select(result => (result, (SyntaxNode)result, (MemberDeclarationSyntax)one)));
        }

        if (flag is not (IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax })
            || CallShape.NameOf(flag) is not { } name) return [];
        VariableDeclaratorSyntax? local = body.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(one => one.Identifier.ValueText == name);
        bool isOfBody = local is not null || body is MethodDeclarationSyntax method
            && method.ParameterList.Parameters.Any(one => one.Identifier.ValueText == name);
        IEnumerable<(ExpressionSyntax, SyntaxNode, MemberDeclarationSyntax)> set =
            (isOfBody ? Writes.In(body).Where(write => write.Name == name).Select(write => (Member: body, Write: write))
                : Writes.Of(type, name))
            .Where(one => one.Write.Site is AssignmentExpressionSyntax)
            .Select(one => (((AssignmentExpressionSyntax)one.Write.Site).Right, one.Write.Site, one.Member));
        if (local?.Initializer?.Value is { } made) return set.Prepend((made, local, body));
        return isOfBody ? set : set.Concat(type.GetMembers(name).OfType<IPropertySymbol>()
            .SelectMany(property => property.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax()).OfType<PropertyDeclarationSyntax>()
            .Where(property => property.ExpressionBody is not null)
            .Select(property => (property.ExpressionBody!.Expression, (SyntaxNode)property,
                (MemberDeclarationSyntax)property)));
    }
}
