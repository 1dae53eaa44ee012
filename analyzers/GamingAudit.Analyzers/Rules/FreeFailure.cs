using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An end that the code calls a failure pays nothing while each step costs.</summary>
internal sealed class FreeFailure : RewardRule
{
    public const string Id = "GA3010";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Failure costs nothing",
        "'{0}' ends the episode at '{1}' for nothing, where {2}: failing so is cheaper than trying",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsOfOthers => true;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (SameAsOther(type, context) is var (same, every))
        {
            context.Report(
                Rule, same.Location, every.Location, same.Call.Site.Syntax.ToString(),
                Branches.Around(same).First().Condition.ToString(), Instead(every, every));
            return;
        }

        RewardTerm? cost = type.Terms.Where(
                term => term.Trigger is Trigger.Step or Trigger.Stay && term.Amount.IsNegative
                    && term.Receiver.IsSelf && !term.EndsAfter)
            .OrderBy(term => term.Guards.Length).FirstOrDefault();
        // What another failure costs says as well that failing is not meant to be free.
        RewardTerm? charge = cost ?? Failed(type);
        // -distance - 0.1 * speed: each step costs what it is away from the best, which is nowhere but there nothing.
        RewardTerm? shortfall = cost is null ? Shortfall(type, context) : null;
        if (shortfall is not null) (cost, charge) = (shortfall, shortfall);
        if (charge is null) return;
        if (shortfall is null && !type.Terms.Any(term => term.Amount.IsPositive && term.Receiver.IsSelf)) return;
        bool leavesByAnyDoor = cost is not null && FailingEnds.IsCheapestToLeave(type, cost, context);
        var told = new List<SyntaxNode>();
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardCall end in method.Ends)
            {
                if (end.Kind is not (CallKind.End or CallKind.EndLater) || !end.Receiver.IsSelf) continue;
                // A helper that ends the episode may pay as well.
                if (KnownFrameworks.Classify(end.Site) is null) continue;
                if (IsChargedByResult(end)) continue;
                if (Failing(end, method, leavesByAnyDoor, context) is not { } failure) continue;
                // done = true; needs_reset = true; are one end.
                if (told.Any(site => Block(site) is { } block && block == Block(end.Site.Syntax))) continue;
                context.Report(
                    Rule, end.Site.Syntax.GetLocation(), charge.Location, end.Site.Syntax.ToString(), failure,
                    Instead(cost, charge));
                told.Add(end.Site.Syntax);
            }
        }

        // A hit that costs something costs the agent nothing at other steps.
        if (cost is { Guards.IsEmpty: false } && !WhileItLasts.IsPaid(cost, type, context.Type))
        {
            cost = null;
            charge = Failed(type);
        }

        if (charge is null) return;
        foreach (ExpressionSyntax nothing in PaidNothing.In(type.Type, context))
        {
            if (told.Any(site => site.FirstAncestorOrSelf<StatementSyntax>()
                == nothing.FirstAncestorOrSelf<StatementSyntax>())) continue;
            context.Report(
                Rule, nothing.GetLocation(), charge.Location, nothing.Parent!.ToString(),
                PaidNothing.Test(nothing, context)!, Instead(cost, charge));
            told.Add(nothing);
        }

        foreach (EndingWay way in FailingEnds.Unpaid(type, context, cost))
        {
            StatementSyntax? statement = way.Test.FirstAncestorOrSelf<StatementSyntax>();
            if (told.Any(site => site.FirstAncestorOrSelf<StatementSyntax>() == statement)) continue;
            context.Report(
                Rule, way.Test.GetLocation(), charge.Location, Whole(way).ToString(),
                FailingEnds.Condition(way).ToString(), Instead(cost, charge));
        }
    }

    // if (goal) return 0; if (cliff) return 0; return -1; of two ends that are told apart and pay the same, the nearer.
    private static (RewardTerm End, RewardTerm Cost)? SameAsOther(ClassLedger type, RuleContext context)
    {
        RewardTerm[] own = [.. type.Terms.Where(term => term.Receiver.IsSelf)];
        RewardTerm[] ends = [.. own.Where(term => term.EndsAfter)];
        RewardTerm[] others = [.. own.Where(term => !term.EndsAfter)];
        if (ends.Length < 2 || others.Length != 1 || !WhileItLasts.IsPaid(others[0], type, context.Type)) return null;
        if (others[0].Amount is not { IsConstant: true, IsNegative: true } cost) return null;
        bool isSame = ends.All(term => term.Amount is { IsConstant: true } paid && paid == ends[0].Amount
            && paid.Low > cost.Low && Branches.Around(term).Any(test => test.Holds));
        return isSame ? (ends[ends.Length - 1], others[0]) : null;
    }

    // if (lives == 0) done = true; return -3; what the method gives back is paid.
    private static bool IsChargedByResult(RewardCall end) =>
        end.Site.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } body
        && MethodResults.Of(body).ToList() is { Count: > 0 } results
        && results.All(result => Literals.Number(result) < 0);

    private static BlockSyntax? Block(SyntaxNode site) => site.FirstAncestorOrSelf<BlockSyntax>();

    // What the agent is spared that fails so.
    private static string Instead(RewardTerm? cost, RewardTerm charge) => cost switch
    {
        null => "another failure costs " + RuleContext.Text(-charge.Amount.Middle),
        { Amount.IsNegative: true } => "every step costs " + RuleContext.Text(-cost.Amount.High),
        _ => "by '" + ((cost.Kind == CallKind.Return ? cost.Value?.Syntax : null) ?? cost.Call.Site.Syntax)
            + "' every step costs something",
    };

    // A sum of costs alone at every step, where no step but a last one pays anything.
    private static RewardTerm? Shortfall(ClassLedger type, RuleContext context)
    {
        RewardTerm[] own = [.. type.Terms.Where(term => term.Receiver.IsSelf && !term.EndsAfter)];
        return own.Any(term => !(term.Amount.High <= 0)) ? null
            : own.FirstOrDefault(term => term.Amount.Low < 0 && term.Trigger == Trigger.Step
                && WhileItLasts.IsPaid(term, type, context.Type));
    }

    // What a failure costs that is not free.
    private static RewardTerm? Failed(ClassLedger type) => type.Terms.Where(
            term => term.Amount.IsSure && term.Amount.IsNegative && term.Receiver.IsSelf && term.EndsAfter)
        .OrderBy(term => term.Amount.Middle).FirstOrDefault();

    // done = crashed || landed: what tells of the end.
    private static SyntaxNode Whole(EndingWay way) => way.Test.Parent is AssignmentExpressionSyntax set
        && way.Test is LiteralExpressionSyntax ? set : way.Test.AncestorsAndSelf()
        .TakeWhile(node => node is ExpressionSyntax and not AssignmentExpressionSyntax).Last();

    private static string? Failing(RewardCall end, MethodLedger method, bool leavesByAnyDoor, RuleContext context)
    {
        if (FailureByName(end, method, context) is { } named) return named;
        switch (method.Trigger)
        {
            case Trigger.Exit:
                return IsContact(end) && !IsPaid(end, method, context.Type)
                    && Branches.Around(end.Site.Syntax).ToList() is { Count: 1 } left && left[0].Holds
                    ? left[0].Text : null;
            case Trigger.Enter:
                string? tag = Failure(end.Site, context.Words(WordLists.Failures));
                return tag is null || IsPaid(end, method, context.Type) ? null : tag;
            case Trigger.Step or Trigger.Frame:
                return State(end, method, leavesByAnyDoor, context);
            default:
                return null;
        }
    }

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

    // if (isDead) EndEpisode(); if (transform.position.y < -1) EndEpisode();
    private static string? State(RewardCall end, MethodLedger method, bool leavesByAnyDoor, RuleContext context)
    {
        BranchTest? test = Branches.Around(end.Site.Syntax).FirstOrDefault();
        if (test is not { Holds: true, Branch: StatementSyntax branch }) return null;
        bool fails = FailingEnds.IsFailure(test.Condition, context);
        if (IsOutside(test.Condition) || (leavesByAnyDoor && FailingEnds.IsExit(test.Condition, context))) fails = true;
        else if (!fails || test.Condition.DescendantNodesAndSelf().Any(
            node => node.IsKind(SyntaxKind.LogicalOrExpression)
                && !node.DescendantNodes().OfType<BinaryExpressionSyntax>().Any(
                    inner => FailingEnds.IsFailure(inner, context)))) return null;
        bool paysOrCalls = branch.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(
            call => call != end.Site.Syntax && !IsNothing(call) && MayPay(call, method, context.Type));
        bool earned = method.Terms.Any(
            term => !(term.Amount is { Low: 0, High: 0 })
                && (end.Kind == CallKind.EndLater || term.Location.SourceSpan.End <= end.Site.Syntax.SpanStart)
                && (branch.Span.Contains(term.Location.SourceSpan) || IsUnder(term, test)));
        return paysOrCalls || earned || IsChargedBefore(test, context.Type) ? null : test.Text;
    }

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

    // Paid for the same condition a few lines before.
    private static bool IsUnder(RewardTerm term, BranchTest test) => Branches.Around(term.Call.Site.Syntax).Any(
        other => other.Holds && other.Condition.ToString() == test.Condition.ToString());

    // Under if (other.CompareTag("wall")) and nothing else.
    private static string? Failure(IOperation end, HashSet<string> failures)
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
