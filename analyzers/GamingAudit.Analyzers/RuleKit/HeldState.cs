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

/// <summary>Whether an agent can keep the conditions of a pay true for as long as it likes.</summary>
internal static class HeldState
{
    /// <summary>
    /// The conditions, from the inside out; null where the pay cannot be held or where nobody can tell.
    /// </summary>
    public static IReadOnlyList<BranchTest>? Of(RewardTerm term, MethodLedger method, RuleContext context)
    {
        if (method.Trigger is not (Trigger.Step or Trigger.Stay) || term.Via is not null) return null;
        if (term.EndsAfter || (term.Kind == CallKind.Return && !term.Amount.IsConstant)) return null;
        if (term.Consumed && !(IsOfEnvironment(term) && IsOnlyCounted(term, method, context))) return null;
        SyntaxNode site = term.Call.Site.Syntax;
        // EndEpisode(); AddReward(1f);
        if (method.Ends.Any(end => end.Receiver == term.Receiver && IsBefore(end.Site.Syntax, site))) return null;
        // For each ray, for each thing near: as often in a step as there are of them, and a step later again.
        if (IsInOtherLoop(site) || term.Calls.Any(Branches.IsInLoop)) return null;
        // near ? 0.1f : 0f: a condition of the amount is one of the pay.
        List<BranchTest> tests = term.Guards.Where(fact => site.Span.Contains(fact.Condition.Span))
            .Select(GuardText.Test).OfType<BranchTest>().Concat(Branches.Around(term)).ToList();
        return tests.Any(test => test.Holds || test.Branch is ElseClauseSyntax)
            && tests.All(test => CanHold(test, method, context.Type, IsOfEnvironment(term), site))
            && tests.Any(test => DependsOnState(test, method))
            ? tests
            : null;
    }

    private static bool IsInOtherLoop(SyntaxNode site) => Branches.IsInLoop(site)
        && site.Ancestors().Any(node => node is WhileStatementSyntax or DoStatementSyntax);

    // holds = Touching() >= 3; if (holds) ...: a field that the step has just set is what it was set to.
    private static ExpressionSyntax? MeasuredAnew(BranchTest test, MethodLedger method)
    {
        if (test.Condition is not IdentifierNameSyntax { Identifier.ValueText: var name }) return null;
        if (method.Locals.Named(name) is not null) return null;
        Write[] writes = [.. Writes.In(method.Body.Syntax).Where(write => write.Name == name)];
        return writes.Length == 1 && writes[0] is { Value: { } value and not LiteralExpressionSyntax, Site: var site }
            && site.SpanStart < test.Condition.SpanStart && !Place.Identifiers(value.ToString()).Contains(name)
            && site.Parent is ExpressionStatementSyntax { Parent: BlockSyntax block }
            && block.Span.Contains(test.Condition.Span)
                ? value : null;
    }

    private static bool IsOfEnvironment(RewardTerm term) => term.Kind is CallKind.Part or CallKind.Return;

    // held++; beside the pay, of what no test of it asks for.
    private static bool IsOnlyCounted(RewardTerm term, MethodLedger method, RuleContext context)
    {
        if (!Consumption.OnlyCounts(term.Call.Site.Syntax, context.Type.Words)
            || Consumption.IsLatched(term.Guards, method.Body.Syntax)) return false;
        HashSet<string> asked = [.. Branches.Around(term).Select(test => test.Condition)
            .SelectMany(test => method.Operation(test) is { } condition
                ? method.Locals.Sources(condition).Select(source => source.Syntax) : [test])
            .SelectMany(syntax => BaselineOrder.WithHelpers(syntax, context.Type))
            .OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)];
        return term.Call.Site.Syntax.FirstAncestorOrSelf<BlockSyntax>() is { } block
            && !Writes.In(block).Any(write => asked.Contains(write.Name)
                && !(IsChosen(write, method) && IsApart(write, term.Call.Site.Syntax)));
    }

    // In a block that holds the pay as well.
    private static bool IsBefore(SyntaxNode end, SyntaxNode site) =>
        end.SpanStart < site.SpanStart && end.FirstAncestorOrSelf<BlockSyntax>()?.Span.Contains(site.Span) == true;

    private static bool CanHold(
        BranchTest test, MethodLedger method, TypeSource type, bool isOfEnvironment, SyntaxNode site)
    {
        if (MeasuredAnew(test, method) is { } measure) test = test with { Condition = measure };
        IOperation? condition = method.Operation(test.Condition);
        if (condition is null || condition.DescendantsAndSelf().Any(part => MayChange(part, type))) return false;
        // What is compared with an earlier moment holds while it changes.
        if (condition.Unconverted() is IBinaryOperation { LeftOperand: var left, RightOperand: var right }
            && Baselines.OfOneMeasure(left, right, test.Condition, method) is not null) return false;
        // An exit before the pay only narrows where it is earned.
        if (!test.Holds && test.Branch is not ElseClauseSyntax) return true;
        var names = new HashSet<string>(method.Locals.Sources(condition)
            .SelectMany(source => Places.Of(source.Syntax).Names));
        if (names.Any(KnownFrameworks.Words.StepCounts.Contains)) return false;
        HashSet<string> raised = [.. Raised(test, type)];
        Fact[] asked = [.. SyntaxGuards.Of(test.Condition, true)];
        return !method.Callers.Prepend(method).SelectMany(one => Writes.In(one.Body.Syntax)).Any(
                write => names.Contains(write.Name) && !raised.Contains(write.Name) && IsKept(write.Name, method)
                    && !(isOfEnvironment && (IsLeft(write, method, site) || asked.Any(fact => IsFurther(write, fact)))))
            && method.Locals.Sources(condition).All(source => IsSteady(source, method, type)
                || (source is IMemberReferenceOperation flag && raised.Contains(flag.Member.Name)));
    }

    // if (loaded), which the steps raise and only the start of an episode lowers.
    private static IEnumerable<string> Raised(BranchTest test, TypeSource type) =>
        SyntaxGuards.Of(test.Condition, true)
            .Where(fact => fact is { Value: true, Relation: Relation.Equal, Aspect.Length: 0, Subject.Parts.Length: 1 })
            .Select(fact => fact.Subject.Last.Name).Where(name => type.WritesOf(name).Any()
                && type.WritesOf(name).All(write => write.Change == "true" || type.IsAtStart(write.Site)));

    // Of a choice beside the one that is paid for.
    private static bool IsApart(Write write, SyntaxNode site) => write.Site.Ancestors().FirstOrDefault(
            around => around is IfStatementSyntax or SwitchSectionSyntax) switch
    {
        IfStatementSyntax test => !test.Statement.Contains(site),
        { } section => !section.Contains(site),
        _ => false,
    };

    // age > 10, and age++: the longer, the more it holds.
    private static bool IsFurther(Write write, Fact fact) => fact.Subject.Text == write.Name && fact.Relation switch
    {
        Relation.Greater or Relation.GreaterOrEqual => write.Change == "+",
        Relation.Less or Relation.LessOrEqual => write.Change == "-",
        _ => false,
    } && write.Site is PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax;

    private static bool IsLeft(Write write, MethodLedger method, SyntaxNode site) => IsChosen(write, method)
        && (write.Change is "+" or "-" || IsMotion(write, method) || IsApart(write, site));

    // The agent moves it as it likes; or it is put back where the agent has moved it too far:
    // if (Abs(ball) > 10) ball = 0;
    private static bool IsChosen(Write write, MethodLedger method)
    {
        if (IsMotion(write, method) || IsMove(write, method)) return true;
        if (Chosen(write.Site) is not { } test) return false;
        if (write.Site.FirstAncestorOrSelf<IfStatementSyntax>() is null) return false;
        Write[] all = [.. Writes.In(method.Body.Syntax)];
        string[] names = [.. Place.Identifiers(test.ToString())];
        ExpressionSyntax? given = write.Value;
        while (given is AssignmentExpressionSyntax { Right: var next }) given = next;
        return Literals.Number(given) is not null && names.Contains(write.Name) && names.All(name => all.Where(
                other => other.Name == name && !(other.Site.FirstAncestorOrSelf<IfStatementSyntax>() is { } around
                    && around.Span.Contains(test.Span) && around.Statement.Contains(other.Site)))
                .All(other => IsMotion(other, method) || IsMove(other, method)));
    }

    // x += speed, x += action - 1, x = Clamp(x + action - 1, 0, 9): what an environment moves by itself or as the agent
    // chose, who may choose not to; a count goes by literals, and a clock by the time of a frame.
    private static bool IsMotion(Write write, MethodLedger method) =>
        write.Site is AssignmentExpressionSyntax set && (Motions.IsKeptByChoice(set, method)
            || IsChosenPlace(set, method)
            || (Motions.By(set) is { } by && Literals.Number(by) is null
                && (IsCentred(by) || Motions.IsNothingForNothing(by, method) || !method.Method.Parameters.Any(
                    parameter => Place.Identifiers(by.ToString()).Contains(parameter.Name)))
                && !by.DescendantNodesAndSelf().Any(DependenceReader.IsFrameTime)));

    // int nx = x; if (action == 0) nx++; x = nx; and int nx = x + (action == 0 ? 1 : 0); x = nx; of what was chosen,
    // which may be to stay.
    private static bool IsChosenPlace(AssignmentExpressionSyntax set, MethodLedger method)
    {
        if (set.Right is not IdentifierNameSyntax { Identifier.ValueText: var local }) return false;
        if (method.Locals.Named(local) is not { } next) return false;
        IOperation[] changes = [.. method.Locals.Changes(next)];
        if (changes.Length == 1 && changes[0] is IVariableDeclaratorOperation
            { Initializer.Value.Syntax: BinaryExpressionSyntax sum } && sum.IsKind(SyntaxKind.AddExpression))
            return Places.Of(sum.Left) == Places.Of(set.Left) && Motions.IsNothingForNothing(sum.Right, method);
        return changes.Length > 1 && changes.All(change => change switch
        {
            IVariableDeclaratorOperation { Initializer.Value: var start } =>
                Places.Of(start.Unconverted().Syntax) == Places.Of(set.Left),
            _ => change.Syntax is ExpressionSyntax site && Writes.In(site.Parent!).Any(
                write => write.Name == local && IsMove(write, method)),
        });
    }

    // action - 1, 0.1 * (action - 1): there is an action that moves nothing.
    private static bool IsCentred(ExpressionSyntax by) => by.DescendantNodesAndSelf().OfType<BinaryExpressionSyntax>()
        .Any(difference => difference.IsKind(SyntaxKind.SubtractExpression)
            && Literals.Number(difference.Right) is > 0);

    // if (action == 0 && x < 7) x++: where an environment puts the agent that chose to go there.
    private static bool IsMove(Write write, MethodLedger method) =>
        Chosen(write.Site) is { } test
        && method.Method.Parameters.Any(parameter => KnownFrameworks.IsAction(parameter)
            && Place.Identifiers(test.ToString()).Contains(parameter.Name));

    // if (action == 0) x++; and case 0: x++;
    private static ExpressionSyntax? Chosen(SyntaxNode site) => site.Ancestors().Select(around => around switch
    {
        IfStatementSyntax test => test.Condition,
        SwitchStatementSyntax choice => choice.Expression,
        _ => null,
    }).FirstOrDefault(test => test is not null);

    // What depends on the action alone is another rule's.
    private static bool DependsOnState(BranchTest test, MethodLedger method) =>
        method.Operation(test.Condition) is { } condition
        && DependenceReader.Read(condition, method.Locals).HasFlag(Reads.State);

    // visited.Add(cell) is true but once.
    private static bool MayChange(IOperation part, TypeSource type) =>
        CallShape.Of(part) is { } call && !ValueParts.IsArithmetic(call) && !Motions.IsAskedOfTheSame(call, type)
        && !KnownFrameworks.Words.Geometry.Contains(call.Class) && !KnownFrameworks.Words.Queries.Contains(call.Class)
        && !KnownFrameworks.Words.LookUps.Contains(call.Name) && call.Name != nameof(ToString)
        && NameWords.Of(call.Name).FirstOrDefault() is not ("is" or "has" or "in")
        && !(call.Receiver().IsSelf && type.Declaration(call) is { } helper && OnlyAsks(helper, type));

    // int Touching() { foreach (...) if (tip.Touches(cube)) count++; return count; }: it keeps nothing, and has others
    // keep nothing.
    private static bool OnlyAsks(MethodDeclarationSyntax helper, TypeSource type) =>
        !type.WrittenBy(helper).Any(name => TypeMembers.Find(type.Type, name) is not null)
        && helper.DescendantNodes().OfType<InvocationExpressionSyntax>().All(
            call => call.Parent is not ExpressionStatementSyntax && CallShape.NameOf(call.Expression) is { } name
                && !type.Words.Of(WordLists.Consuming).Contains(name)
                && !type.Words.Of(WordLists.Moving).Any(
                    word => name.StartsWith(word, System.StringComparison.Ordinal)));

    // A local of the method is measured anew at each step, and to move is what the agent does.
    private static bool IsKept(string name, MethodLedger method) =>
        !KnownFrameworks.Words.Positions.Contains(name) && !KnownFrameworks.Words.Velocities.Contains(name)
        && !method.Callers.Prepend(method).SelectMany(one => one.Body.DescendantsAndSelf())
            .OfType<ILocalReferenceOperation>().Any(local => local.Local.Name == name);

    // OnRelease(), OnHoldLost(): what a signal calls when it is over.
    private static bool IsLeaving(MethodDeclarationSyntax method, TypeSource type) =>
        NameWords.Of(method.Identifier.ValueText).ToArray() is { Length: > 1 } words && words[0] == "on"
        && type.Words.Of(WordLists.Leavings).Contains(words[words.Length - 1]);

    // A flag of its own that something raises for one step is no state to stay in; one that a contact's end lowers is.
    private static bool IsSteady(IOperation source, MethodLedger method, TypeSource type)
    {
        if (source is not IMemberReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } flag) return true;
        return flag.Member.ContainingType is { } owner
            && SymbolEqualityComparer.Default.Equals(owner, type.Type)
            && (type.Assigned(flag.Member.Name).Any()
                ? Writes.Of(type.Type, flag.Member.Name).Any(
                    write => write.Write.Change == "false" && write.Member is MethodDeclarationSyntax lowered
                        && (KnownFrameworks.Words.Leaves.Contains(lowered.Identifier.ValueText)
                            || IsLeaving(lowered, type)))
                    && !Writes.In(method.Body.Syntax).Any(write => write.Name == flag.Member.Name)
                : flag is IPropertyReferenceOperation);
    }
}
