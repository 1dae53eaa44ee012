using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Calls that end an episode by a failure, beside which nothing is paid or charged.</summary>
internal static class FreeEnds
{
    /// <summary>What is failed by an end that nothing is paid or charged for; null where something may be.</summary>
    /// <param name="end">The end.</param>
    /// <param name="method">The method that ends.</param>
    /// <param name="leavesByAnyDoor">Whether any way out is as good as another.</param>
    /// <param name="context">The class and its words.</param>
    public static string? Failure(RewardCall end, MethodLedger method, bool leavesByAnyDoor, RuleContext context)
    {
        if (FailureByName(end, method, context) is { } named) return named;
        if (FailureByEvent(end, method, context) is { } told) return told;
        if (Zeroed(end, method) is { } zeroed) return zeroed;
        switch (method.Trigger)
        {
            case Trigger.Exit:
                return IsContact(end) && !IsPaid(end, method, context.Type)
                    && Branches.Around(end.Site.Syntax).ToList() is { Count: 1 } left && left[0].Holds
                    ? left[0].Text : null;
            case Trigger.Enter:
                string? tag = Tag(end.Site, context.Words(WordLists.Failures));
                return tag is null || IsPaid(end, method, context.Type) ? null : tag;
            case Trigger.Step or Trigger.Frame or Trigger.Unknown:
                return State(end, method, leavesByAnyDoor, context);
            default:
                return null;
        }
    }

    // else if (other.CompareTag("Goal") && !hasKey) { SetReward(0f); EndEpisode(); }: it says that this earns nothing.
    private static string? Zeroed(RewardCall end, MethodLedger method) =>
        end.Site.Syntax.FirstAncestorOrSelf<BlockSyntax>() is { } block
        && block.Statements.OfType<ExpressionStatementSyntax>().Any(
            statement => KnownFrameworks.Named(statement.Expression, method.Method.ContainingType) is
            { Amount: { } amount } && Literals.Number(amount) is 0)
        && !method.Terms.Any(term => block.Span.Contains(term.Location.SourceSpan)
            && !(term.Amount is { Low: 0, High: 0 }))
        && Branches.Around(end.Site.Syntax).FirstOrDefault() is { Holds: true } test ? test.Text : null;

    // public void Die() { EndEpisode(); }, which others call and pay nothing beside it.
    private static string? FailureByName(RewardCall end, MethodLedger method, RuleContext context)
    {
        string name = method.Method.Name;
        if (method.Method.Parameters.Length > 0) return null;
        if (NameWords.Of(name).FirstOrDefault() is not { } first || !context.Words(WordLists.Losses).Contains(first))
            return null;
        if (!method.Terms.IsEmpty || Branches.Around(end.Site.Syntax).Any()) return null;
        if (method.Body.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
            call => call != end.Site.Syntax && MayPay(call, method, context.Type))) return null;
        SyntaxNode[] uses = [.. PayingProgram.Of(context.Compilation).Uses(name)];
        return uses.Length > 0 && uses.All(use => use.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } caller
            && !caller.DescendantNodes().Any(
                node => KnownFrameworks.PayByName(node) is { Kind: var kind } && kind.Pays()))
            ? name + "()" : null;
    }

    // game.OnDeath += () => EndEpisode();
    private static string? FailureByEvent(RewardCall end, MethodLedger method, RuleContext context) =>
        end.Site.Syntax.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } handler
        && handler.Parent is AssignmentExpressionSyntax { Left: var happens } added
        && added.IsKind(SyntaxKind.AddAssignmentExpression)
        && CallShape.NameOf(happens) is { } name && NameWords.Of(name).Any(context.Words(WordLists.Defeats).Contains)
        && !handler.DescendantNodes().Any(node => KnownFrameworks.PayByName(node) is { Kind: var kind } && kind.Pays()
            || (node is InvocationExpressionSyntax call && call != end.Site.Syntax
                && MayPay(call, method, context.Type)))
            ? happens.ToString()
            : null;

    // if (isDead) EndEpisode(); if (transform.position.y < -1) EndEpisode();
    private static string? State(RewardCall end, MethodLedger method, bool leavesByAnyDoor, RuleContext context)
    {
        BranchTest? test = Branches.Around(end.Site.Syntax).FirstOrDefault();
        if (test is not { Holds: true, Branch: StatementSyntax branch }) return null;
        if (!Either(test.Condition).Any(reason => IsOutside(reason) || FailingEnds.IsFailure(reason, context)
            || IsFar(reason, method) || (leavesByAnyDoor && FailingEnds.IsExit(reason, context)))) return null;
        bool paysOrCalls = branch.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(
            call => call != end.Site.Syntax && !IsNothing(call) && MayPay(call, method, context.Type));
        bool earned = method.Terms.Any(
            term => !(term.Amount is { Low: 0, High: 0 })
                && (end.Kind == CallKind.EndLater || term.Location.SourceSpan.End <= end.Site.Syntax.SpanStart)
                && (branch.Span.Contains(term.Location.SourceSpan) || Branches.IsUnder(term, test)));
        return paysOrCalls || earned || IsChargedBefore(test, context.Type) ? null : test.Text;
    }

    // fell || gone too far: each is enough.
    private static IEnumerable<ExpressionSyntax> Either(ExpressionSyntax test) => test switch
    {
        ParenthesizedExpressionSyntax inner => Either(inner.Expression),
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) =>
            Either(either.Left).Concat(Either(either.Right)),
        _ => [test],
    };

    // Vector3.Distance(transform.position, center) > limit: it has gone too far from something.
    private static bool IsFar(ExpressionSyntax test, MethodLedger method) =>
        test is BinaryExpressionSyntax compared && Orders.Greater(compared) is { } way
        && method.Operation(way) is { } measured && method.Locals.Sources(measured).Any(
            source => CallShape.Of(source) is { Name: "Distance" });

    // SetReward(0f)
    private static bool IsNothing(InvocationExpressionSyntax call) =>
        KnownFrameworks.PayByName(call) is { Amount: { } amount } && Literals.Number(amount) is 0;

    // if (other.CompareTag("Arena")): it was there till now.
    private static bool IsContact(RewardCall end) =>
        end.Site.Syntax.Ancestors().OfType<IfStatementSyntax>().FirstOrDefault() is { Else: null, Condition: var asked }
        && asked.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Any(
            literal => literal.Token.Value is string);

    // Mathf.Abs(transform.localPosition.x) > 5f || transform.localPosition.z < -9f: it has left where it should be.
    private static bool IsOutside(ExpressionSyntax test) => test switch
    {
        ParenthesizedExpressionSyntax inner => IsOutside(inner.Expression),
        BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression) =>
            IsOutside(either.Left) && IsOutside(either.Right),
        BinaryExpressionSyntax compared when compared.IsKind(SyntaxKind.GreaterThanExpression)
            || compared.IsKind(SyntaxKind.GreaterThanOrEqualExpression) =>
            compared.Left is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } measured } call
                && CallShape.NameOf(call.Expression) == "Abs" && IsOwnPosition(measured[0].Expression),
        _ => false,
    };

    private static bool IsOwnPosition(ExpressionSyntax coordinate) =>
        coordinate is MemberAccessExpressionSyntax
        {
            Expression: var position, Name.Identifier.ValueText: "x" or "y" or "z",
        }
        && CallShape.NameOf(position) is { } name && KnownFrameworks.Words.Positions.Contains(name)
        && Places.OfOwner(position).IsSelf;

    // if (hit) { killed = true; AddReward(-0.2f); } and, in the next step, if (killed) EndEpisode();
    private static bool IsChargedBefore(BranchTest test, TypeSource type) =>
        test.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(
            flag => type.WritesOf(flag.Identifier.ValueText).Any(write => write.Change == "true"
                && write.Site.FirstAncestorOrSelf<StatementSyntax>()?.Parent is { } around
                && around.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
                    call => KnownFrameworks.PayByName(call) is { Kind: var kind } && kind.Pays()
                        || (Places.OfReceiver(call).IsSelf && type.Declaration(call) is { } helper
                            && type.EffectsOf(helper).Any(effect => effect.Kind.Pays())))));

    // An own helper that pays, or a method of the program's own that may. A sound that is played is neither.
    private static bool MayPay(InvocationExpressionSyntax call, MethodLedger method, TypeSource type)
    {
        if (Places.OfReceiver(call).IsSelf && type.Declaration(call) is { } helper)
            return type.EffectsOf(helper).Any(effect => effect.Kind.Pays());
        if (KnownFrameworks.Words.LookUps.Contains(CallShape.NameOf(call.Expression) ?? string.Empty)) return false;
        return method.Body.DescendantsAndSelf().FirstOrDefault(part => part.Syntax == call && !part.IsImplicit) is not
                IInvocationOperation { TargetMethod: var target }
            || !IsOfAnEngine(target);
    }

    private static bool IsOfAnEngine(IMethodSymbol method)
    {
        string name = method.ContainingNamespace?.ToDisplayString() ?? string.Empty;
        return name.StartsWith("System", System.StringComparison.Ordinal)
            || KnownFrameworks.Words.Engines.Any(engine => name.StartsWith(engine, System.StringComparison.Ordinal));
    }

    // Under if (other.CompareTag("wall")) and nothing else.
    private static string? Tag(IOperation end, HashSet<string> failures)
    {
        IfStatementSyntax? test = end.Syntax.Ancestors().OfType<IfStatementSyntax>().FirstOrDefault();
        if (test is null || test.Else?.Span.Contains(end.Syntax.Span) == true) return null;
        return test.Condition.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
            .Select(literal => literal.Token.Value).OfType<string>()
            .FirstOrDefault(
                tag => failures.Contains(tag.ToLowerInvariant()) || NameWords.Of(tag).Any(failures.Contains));
    }

    private static bool IsPaid(RewardCall end, MethodLedger method, TypeSource type)
    {
        IfStatementSyntax test = end.Site.Syntax.Ancestors().OfType<IfStatementSyntax>().First();
        bool calls = test.Statement.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(call => call != end.Site.Syntax && MayPay(call, method, type));
        bool pays = method.Terms.Any(term => test.Statement.Span.Contains(term.Location.SourceSpan));
        return calls || pays || method.Terms.Any(term => !term.Location.SourceSpan.IntersectsWith(test.Span)
            && !term.Guards.Any(fact => fact.Relation == Relation.Equal));
    }
}
