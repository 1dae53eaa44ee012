using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An event is paid each time, and undoing it costs less than it pays.</summary>
internal sealed class RepeatableEvent : RewardRule
{
    public const string Id = "GA3007";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Event paid again and again",
        "'{0}' pays {1} each time, and undoing it {2}: an agent that does and undoes it is paid for ever{3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsOfOthers => true;

    // Contacts that an agent can make and break as it likes: what stays where it is and is no end.
    public override void Check(ClassLedger type, RuleContext context)
    {
        // What comes back is the task of who has no other; who is to reach a goal puts it off.
        RewardTerm? goal = type.Terms.FirstOrDefault(
            term => term is { IsOwn: true, EndsAfter: true, Amount.IsPositive: true });
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (Undone(term, method, type) is { } undo)
                    context.Report(
                        Rule, term.Location, undo.Location, term.Call.Site.Syntax.ToString(), term.Amount.ToString(),
                        "costs " + RuleContext.Text(-undo.Amount.Middle), string.Empty);
                else if (SetBack(term, method, type, context.Type) is { } back)
                    context.Report(
                        Rule, term.Location, back.GetLocation(), term.Call.Site.Syntax.ToString(),
                        term.Amount.ToString(), "by '" + back + "' costs nothing", string.Empty);
                else if (goal is not null && term.IsOwn && IsWorthIt(term, method, context.Type)
                    && Respawns.Of(term, context.Type) is { } respawn)
                    context.Report(
                        Rule, term.Location, respawn.GetLocation(), term.Call.Site.Syntax.ToString(),
                        term.Amount.ToString(), "by '" + respawn + "' costs nothing but time", string.Empty);
                else if (IsWorthIt(term, method, context.Type)
                    && LastOnly.Of(term, method, context.Type) is { } kept)
                    context.Report(
                        Rule, term.Location, kept.GetLocation(), term.Call.Site.Syntax.ToString(),
                        term.Amount.ToString(),
                        "by going back costs nothing, for '" + kept + "' remembers the last alone", string.Empty);
                else if (IsWorthIt(term, method, context.Type) && TurnedStates.Toggle(term, method) is { } toggle)
                    context.Report(
                        Rule, term.Location, toggle.GetLocation(), term.Call.Site.Syntax.ToString(),
                        term.Amount.ToString(), "by the next '" + toggle + "' costs nothing", string.Empty);
                else if (UnaskedMarks.Of(term, context.Type) is { } mark)
                    context.Report(
                        Rule, term.Location, mark.GetLocation(), term.Call.Site.Syntax.ToString(),
                        term.Amount == Amount.Any ? "its worth" : term.Amount.ToString(),
                        "is not needed, for nothing asks whether '" + mark + "' was done before", string.Empty);
                else if (Rearmed.By(term, context.Type) is { } start)
                    context.Report(
                        Rule, term.Location, start.GetLocation(), term.Call.Site.Syntax.ToString(),
                        term.Amount.ToString(), "is done by '" + start + "', and nothing asks how far '"
                        + start.Left + "' had come", string.Empty);
            }
        }

        foreach ((AssignmentExpressionSyntax added, string handler) in Subscriptions.OfContacts(context.Type))
        {
            context.Report(
                Rule, added.GetLocation(), null, added.ToString(), "once more for '" + handler + "'",
                "takes no handler off", string.Empty);
        }

        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Enter))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.EndsAfter || !term.Amount.IsPositive || term.Kind.IsGroup()) continue;
                if (term.Consumed && (!BodyUse.OnlyCountsToEnd(term, method, context.Type)
                    || OthersMoves.MayGiveWay(context.Type, context.Compilation))) continue;
                if (!term.Receiver.IsSelf || !method.IsComplete) continue;
                if (BodyUse.ChangesWhatItTouches(method, context.Type)
                    || method.Callers.Any(one => BodyUse.ChangesWhatItTouches(
                        one, context.Type, method.Body.Syntax))
                    || HasLatch(term)) continue;
                if (term.Guards.IsEmpty) continue;
                if (OutcomeWords.Of(term, context) is not null) continue;
                if (BodyUse.Refunds(type, term)) continue;
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), term.Amount.ToString(),
                    "costs nothing", string.Empty);
            }
        }
    }

    // Picked up for 0.3, put down for -0.05: a flag that both turn over, and that the agent turns as it likes.
    private static RewardTerm? Undone(RewardTerm pay, MethodLedger method, ClassLedger type)
    {
        if (pay.EndsAfter || !pay.Amount.IsSure || !pay.Amount.IsPositive) return null;
        foreach (Fact flag in TurnedStates.Of(pay, method))
        {
            foreach (MethodLedger other in type.Methods)
            {
                RewardTerm? undo = other.Terms.FirstOrDefault(
                    term => term.Receiver == pay.Receiver && !term.EndsAfter && term.Amount.IsSure
                        && term.Amount.IsNegative && -term.Amount.Middle < pay.Amount.Middle
                        && TurnedStates.Of(term, other).Any(
                            back => back.Key == flag.Key && back.Excludes(flag)));
                if (undo is not null) return undo;
            }
        }

        return null;
    }

    // if (near && !leapt) { leapt = true; pay }, and a contact that is neither paid nor an end lowers leapt again.
    private static SyntaxNode? SetBack(RewardTerm pay, MethodLedger method, ClassLedger type, TypeSource source)
    {
        if (pay.EndsAfter || !pay.IsOwn || !pay.Amount.IsSure || !pay.Amount.IsPositive) return null;
        Fact[] flags = TurnedStates.Of(pay, method).ToArray();
        if (flags.Length == 0 || !IsWorthIt(pay, method, source)) return null;
        // What the way back is charged is another's to weigh.
        if (type.Methods.Any(other => other.Terms.Any(term => term.Amount.IsNegative
            && TurnedStates.Of(term, other).Any(back => flags.Any(
                flag => back.Key == flag.Key && back.Excludes(flag)))))) return null;
        // if (food.IsEaten): what another object holds is its own to set back.
        if (pay.Guards.Any(fact => fact is { Value: bool, Aspect.Length: 0, Subject.Parts.Length: > 1 }
            && fact.Condition is MemberAccessExpressionSyntax && !flags.Any(fact.SameAs))) return null;
        HashSet<string> chosen = ChosenHelpers(method, type, source);
        Write[] lowered = [.. source.Type.GetMembers().OfType<IMethodSymbol>()
            .Where(member => source.TriggerOf(member) is Trigger.Enter or Trigger.Stay or Trigger.Exit
                || chosen.Contains(member.Name))
            .SelectMany(member => member.DeclaringSyntaxReferences)
            .SelectMany(reference => Writes.In(reference.GetSyntax()))
            .Where(write => flags.Any(flag => TurnedStates.Restores(write, flag)) && !Pays(write, type.Terms))
            .Concat(type.Methods.Where(one => one.Trigger == Trigger.Step).SelectMany(step =>
                Writes.In(step.Body.Syntax).Where(write => flags.Any(
                    flag => TurnedStates.Restores(write, flag) && TurnedStates.IsNext(pay, flag, write.Site)
                        && (IsChosenToLower(write.Site, flag, step, pay, source)
                            || (write.Site is InvocationExpressionSyntax && !Pays(write, type.Terms)
                                && IsReached(write.Site, step)))))))
            .Where(write => Block(write.Site) is { } block
                && !Pays(write, type.Terms.Where(term => !(term.Amount.Low >= 0)))
                && !type.Methods.SelectMany(one => one.Ends).Any(
                    end => Block(end.Site.Syntax) == block)
                && TurnedStates.IsRefunded(pay, write.Site) && !UsesUp(write.Site))];
        // One latch that stays is enough.
        return flags.All(flag => lowered.Any(write => TurnedStates.Restores(write, flag))) ? lowered[0].Site : null;
    }

    // Destroy(berry); beside it: the next pay takes another one.
    private static bool UsesUp(SyntaxNode site) => Block(site) is { } block && block.DescendantNodes()
        .OfType<InvocationExpressionSyntax>().Any(
            call => CallShape.NameOf(call.Expression) is { } name && KnownFrameworks.Words.Destroys.Contains(name)
                && call.ArgumentList.Arguments.Count > 0
                && call.ArgumentList.Arguments[0].Expression is MemberAccessExpressionSyntax);

    // What is put down where it belongs is paid there, and what it is put down for was the task.
    private static bool Pays(Write write, IEnumerable<RewardTerm> terms) =>
        Block(write.Site) is { } block && terms.Any(term => block.Contains(term.Call.Site.Syntax));

    // More than the two steps cost that it takes at least.
    private static bool IsWorthIt(RewardTerm pay, MethodLedger method, TypeSource type) =>
        !pay.EndsAfter && pay.Amount.IsPositive && pay.Amount.Middle > 2 * StepCosts.OfTime(method, type);

    // if (action == 1) Drop(); where the step lets the agent choose that the helper runs.
    private static HashSet<string> ChosenHelpers(MethodLedger pay, ClassLedger type, TypeSource source)
    {
        var helpers = new HashSet<string>();
        foreach (MethodLedger step in type.Methods.Where(one => one.Trigger == Trigger.Step && one != pay))
        {
            foreach (IOperation call in step.Body.DescendantsAndSelf())
            {
                if (CallShape.Of(call) is not { } shape || !shape.Receiver().IsSelf) continue;
                if (source.Declaration(shape) is null || !IsChosen(call.Syntax, step, source)) continue;
                helpers.Add(shape.Name);
            }
        }

        return helpers;
    }

    // else if (action == 2 && carrying) carrying = false;
    private static bool IsChosenToLower(
        SyntaxNode site, Fact flag, MethodLedger step, RewardTerm pay, TypeSource source)
    {
        ExpressionSyntax[] tests = [.. Branches.Around(site).Where(test => test.Holds)
            .Select(test => test.Condition).OfType<ExpressionSyntax>().SelectMany(Conjuncts.Of)
            .SelectMany(test => Meaning(test, step))];
        return tests.Any(IsOfAction) && tests.All(
            test => IsOfAction(test) || IsAskedBy(test) || Place.Identifiers(test.ToString()).All(
                name => char.IsDigit(name[0]) || flag.Subject.Names.Contains(name) || IsOfValue(name, flag)));

        // door == Door.Open: the names of what it is compared with.
        static bool IsOfValue(string name, Fact of) => of.Condition is BinaryExpressionSyntax
        {
            Right: MemberAccessExpressionSyntax { Expression: var owner },
        } && char.IsUpper(name[0]) && char.IsUpper(owner.ToString()[0]);

        // at == 3: where the pay is earned as well.
        bool IsAskedBy(ExpressionSyntax test) =>
            SyntaxGuards.Of(test, true).All(asked => pay.Guards.Any(asked.SameAs));

        bool IsOfAction(ExpressionSyntax test) => step.Operation(test) is { } condition
            && DependenceReader.Read(condition, step.Locals, source) == Reads.Action;
    }

    // if (cell < 0) Array.Fill(seeds, true); of where the agent goes as it likes.
    private static bool IsReached(SyntaxNode site, MethodLedger step)
    {
        string[] tested = [.. Branches.Around(site).Where(test => test.Holds)
            .SelectMany(test => Place.Identifiers(test.Condition.ToString())).Where(name => !char.IsDigit(name[0]))];
        return tested.Length > 0 && tested.All(name => Writes.In(step.Body.Syntax).Any(
            write => write.Name == name && write.Site is AssignmentExpressionSyntax set && Motions.By(set) is { } by
                && step.Method.Parameters.Any(parameter => KnownFrameworks.IsAction(parameter)
                    && Place.Identifiers(by.ToString()).Contains(parameter.Name))));
    }

    // if (closed), where closed = action == 2 && open.
    private static IEnumerable<ExpressionSyntax> Meaning(ExpressionSyntax test, MethodLedger step) =>
        test is IdentifierNameSyntax
            && step.Operation(test)?.Unconverted() is ILocalReferenceOperation { Local: var made }
            && step.Locals.Only(made)?.Syntax is ExpressionSyntax condition
                ? Conjuncts.Of(condition)
                : [test];

    // What runs together with a statement: its block or its section of a switch, or itself where a test has no braces.
    private static SyntaxNode? Block(SyntaxNode site) =>
        site.FirstAncestorOrSelf<StatementSyntax>() is { Parent: IfStatementSyntax or ElseClauseSyntax } alone
            ? alone
            : site.Ancestors().FirstOrDefault(around => around is BlockSyntax or SwitchSectionSyntax);

    private static bool IsChosen(SyntaxNode call, MethodLedger step, TypeSource source) =>
        Branches.Around(call).ToList() is { Count: > 0 } tests && tests.All(
            test => step.Operation(test.Condition) is { } condition
                && DependenceReader.Read(condition, step.Locals, source) == Reads.Action);

    // if (!touched), if (index == next): something that the code keeps.
    private static bool HasLatch(RewardTerm term) => term.Guards.Any(
        fact => fact.Aspect != Fact.Component && !IsIdentity(fact));

    // body == player, other.gameObject == key.
    private static bool IsWhoTouches(Fact fact) =>
        fact is { Aspect.Length: 0, Relation: Relation.Equal, Value: Place { Parts.Length: 1 } }
        && fact.Condition.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } handler
        && handler.ParameterList.Parameters.Count == 1
        && handler.ParameterList.Parameters[0].Identifier.ValueText == fact.Subject.Text;

    // What kind of thing it is: other.tag, or the own tag.
    private static bool IsIdentity(Fact fact) =>
        IsWhoTouches(fact) || fact.Aspect.Length == 0 && fact.Subject.Last is { Suffix.Length: 0, Name: var name }
        && KnownFrameworks.Words.Identities.Contains(name)
        && (fact.Subject.Parts.Length > 1 || KnownFrameworks.Words.TagTests.ContainsValue(name));
}
