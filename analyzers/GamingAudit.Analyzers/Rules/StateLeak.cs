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

/// <summary>A counter or latch that a reward reads grows during episodes and is never set back.</summary>
internal sealed class StateLeak : RewardRule
{
    public const string Id = "GA4005";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "State leaks into the next episode",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    private static string Kept(string name, string harm) => $"depends on '{name}', which changes during an episode "
        + "and is never set back: what earlier episodes did " + harm;

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        CheckFlags(type, context);
        if (!HasEpisodes(type)) return;
        var told = new HashSet<string>();
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms.Where(term => term.Amount is not { IsConstant: true, Low: 0 }))
            {
                ISymbol? leaking = Deciders.Of(term, method).OfType<IMemberReferenceOperation>()
                    .Where(reference => reference.Instance is IInstanceReferenceOperation)
                    .Select(reference => reference.Member)
                    .FirstOrDefault(member => Leaks(member, type, context));
                if (leaking is null) continue;
                context.Report(
                    Rule, term.Location, Related.Of(leaking, context.Type),
                    term.Call.Site.Syntax.ToString(), Kept(leaking.Name, "pays or blocks the pay of this one"));
                told.Add(leaking.Name);
            }
        }

        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardCall end in method.Ends)
            {
                if (Branches.IsInLoop(end.Site.Syntax) || !end.Receiver.IsSelf) continue;
                ISymbol? leaking = Branches.Around(end.Site.Syntax)
                    .Select(test => method.Operation(test.Condition)).OfType<IOperation>()
                    .SelectMany(method.Locals.Sources).OfType<IMemberReferenceOperation>()
                    .Where(reference => reference.Instance is IInstanceReferenceOperation)
                    .Select(reference => reference.Member)
                    .FirstOrDefault(member => !told.Contains(member.Name) && Leaks(member, type, context));
                if (leaking is null) continue;
                context.Report(
                    Rule, end.Site.Syntax.GetLocation(), Related.Of(leaking, context.Type),
                    end.Site.Syntax.ToString(), Kept(leaking.Name, "ends this one, and each after it, too soon"));
                told.Add(leaking.Name);
            }
        }

        foreach (MethodLedger method in type.Methods)
        {
            foreach ((Write change, RewardCall end) in SetAfterEnd.Of(method, context.Type))
                context.Report(
                    Rule, change.Site.GetLocation(), end.Site.Syntax.GetLocation(), change.Site.ToString(),
                    $"runs after '{end.Site.Syntax}' has begun the next episode, which goes on with it");
        }

        CheckPauses(type, context);
        CheckMeasures(type, context, told);
        CheckWays(type, context, told);
        foreach (MethodDeclarationSyntax begin in context.Type.EpisodeBegins)
        {
            foreach ((InvocationExpressionSyntax taken, string name) in Unrolled.Methods(begin, context.Type)
                .SelectMany(ShrinkingLoop.In))
                context.Report(
                    Rule, taken.GetLocation(), null, taken.ToString(), Kept(
                        name, "stays for half of it, for the loop counts up to a count that it lowers"));
        }

        CheckPlace(type, context);
        if (LeftBehind.Of(type, context) is var (made, at))
            context.Report(
                Rule, at.GetLocation(), made.GetLocation(), made.ToString(),
                "makes at each begin what nothing takes away: what earlier episodes left is there to be touched");
    }

    private static void CheckPauses(ClassLedger type, RuleContext context)
    {
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (AfterPause.Of(term, method, type, context) is not { } pause) continue;
                context.Report(
                    Rule, term.Location, pause.GetLocation(), term.Call.Site.Syntax.ToString(),
                    $"waits for '{pause}', in which the episode may end, and nothing stops it: it pays the next one");
                break;
            }
        }
    }

    private static void CheckMeasures(ClassLedger type, RuleContext context, HashSet<string> told)
    {
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms.Where(term => term.Trigger is Trigger.Step or Trigger.Frame))
            {
                foreach (ISymbol member in Deciders.Of(term, method).OfType<IMemberReferenceOperation>()
                    .Where(reference => reference.Instance is IInstanceReferenceOperation)
                    .Select(reference => reference.Member).Where(member => !told.Contains(member.Name)))
                {
                    if (StaleMeasure.Of(member, term, context) is not { } sight) continue;
                    context.Report(
                        Rule, term.Location, sight.GetLocation(), term.Call.Site.Syntax.ToString(),
                        $"depends on '{member.Name}', which is measured only where '{sight}' and kept where not: what "
                            + "was seen long ago pays");
                    told.Add(member.Name);
                }
            }
        }
    }

    private static void CheckFlags(ClassLedger type, RuleContext context)
    {
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (LatchedFlags.Of(term, method, context) is { } flag)
                    context.Report(
                        Rule, term.Location, Related.Of(flag, context.Type), term.Call.Site.Syntax.ToString(),
                        flag.Name, "a contact raises and nothing lowers: it pays at each step from then on");
                else if (KeptLives.Of(term, context) is { } worth)
                    context.Report(
                        Rule, term.Location, Related.Of(worth, context.Type), term.Call.Site.Syntax.ToString(),
                        worth.Name, "goes on into the next life: what an earlier one earned counts for it as well");
            }
        }
    }

    private static void CheckPlace(ClassLedger type, RuleContext context)
    {
        if (KeptPlace.Of(type, context) is not var (begin, move)) return;
        context.Report(
            Rule, begin.Identifier.GetLocation(), move.GetLocation(), begin.Identifier.ValueText,
            Kept("transform.position", "decides where this one begins: where the last one ended"));
    }

    // return (seen, reward, hits >= 3); of hits that no start of an episode sets back.
    private static void CheckWays(ClassLedger type, RuleContext context, HashSet<string> told)
    {
        if (!context.Type.EpisodeBegins.Any()) return;
        foreach (EndingWay way in context.Type.Ends.Ways)
        {
            if (way.Test.SyntaxTree != way.In.SyntaxTree) continue;
            HashSet<string> locals = LocalNames.In(way.In);
            IEnumerable<SyntaxNode> tests = way.Facts.Select(fact => fact.Condition)
                .Where(condition => condition.SyntaxTree == way.In.SyntaxTree).Append(way.Test);
            ISymbol? leaking = tests.SelectMany(test => test.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
                .Where(name =>
                    name.Parent is not MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } of
                    || of.Expression == name)
                .Select(name => name.Identifier.ValueText).Where(name => !locals.Contains(name) && !told.Contains(name))
                .Select(name => TypeMembers.Find(type.Type, name)).OfType<ISymbol>()
                .FirstOrDefault(member => Leaks(member, type, context));
            if (leaking is null) continue;
            context.Report(
                Rule, way.Test.GetLocation(), Related.Of(leaking, context.Type), way.Test.ToString(),
                Kept(leaking.Name, "ends this one, and each after it, too soon"));
            told.Add(leaking.Name);
        }
    }

    private static bool HasEpisodes(ClassLedger type) =>
        type.Methods.Any(method => method.Ends.Any(
            end => end.Kind != CallKind.EndLater || !end.Receiver.IsSelf))
        || KeptOver.PaysOthers(type)
        || type.Type.GetMembers().OfType<IMethodSymbol>().Any(
            method => (method.Parameters.IsEmpty && KnownFrameworks.Words.Begins.Contains(method.Name))
                || KnownFrameworks.TriggerOf(method) == Trigger.EpisodeBegin);

    // What others can see, others may set back.
    private static bool Leaks(ISymbol member, ClassLedger ledger, RuleContext context)
    {
        INamedTypeSymbol type = ledger.Type;
        // Whoever hears of the end begins the next episode.
        if (EndFlag.IsNamed(member.Name)) return false;
        if (IsFilled(member, type, context)) return true;
        if (member is not (IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null })) return false;
        if (context.Type.WrittenAtEpisodeBegin().Contains(member.Name)) return false;
        if (member.IsStatic || !SymbolEqualityComparer.Default.Equals(member.ContainingType, type)) return false;
        if (Held(member) is not { } held) return false;
        bool isMany = !SymbolEqualityComparer.Default.Equals(held, TypeMembers.TypeOf(member));
        if (isMany && IsTouchedAtBegin(member, context)) return false;
        if (!ValueParts.IsFloating(held) && !ValueParts.IsInteger(held)
            && held.SpecialType != SpecialType.System_Boolean)
            return false;
        List<string> changes = Writes.Of(type, member.Name)
            .Where(write => !SetUpCode.Holds(write.Member)).Select(write => Change(write.Write)).Distinct().ToList();
        // Who else writes it costs a look at all files.
        return (changes.Count == 1 && changes[0].Length > 0 && changes[0] != Initial(member, held)
                && KeptOver.LivesOn(ledger, context) && IsOwn(member, context))
            || (changes.Count > 0 && !isMany && KeptOver.Is(member, ledger, context))
            || (changes.Count != 1 && IsKeptBySomeEnd(member, ledger, context) && IsOwn(member, context));
    }

    // best = Max(best, now): it only ever grows.
    private static string Change(Write write) => write.Value is InvocationExpressionSyntax
    {
        ArgumentList.Arguments: { Count: 2 } two,
    } call && two.Any(one => CallShape.NameOf(one.Expression) == write.Name)
        ? CallShape.NameOf(call.Expression) switch { "Max" => "+", "Min" => "-", _ => string.Empty }
        : write.Change;

    // deaths++ in the course of an episode, deaths = 0 beside one end of it, and another end that leaves it as it is.
    private static bool IsKeptBySomeEnd(ISymbol member, ClassLedger ledger, RuleContext context)
    {
        (MemberDeclarationSyntax Member, Write Write)[] writes =
            [.. Writes.Of(ledger.Type, member.Name).Where(one => !SetUpCode.Holds(one.Member))];
        BlockSyntax[] ends = [.. ledger.Methods.SelectMany(method => method.Ends)
            .Where(end => end.Kind is CallKind.End or CallKind.EndLater && end.Receiver.IsSelf
                && KnownFrameworks.Classify(end.Site) is not null)
            .Select(end => end.Site.Syntax.FirstAncestorOrSelf<BlockSyntax>()).OfType<BlockSyntax>().Distinct()];
        return writes.Any(one => one.Write.Change is "+" or "-")
            && writes.All(one => one.Write.Change is "+" or "-"
                || (one.Write.Change.Length > 0 && ends.Any(end => end.Span.Contains(one.Write.Site.Span))))
            && writes.Any(one => one.Write.Change is not ("+" or "-")) && ends.Any(end => !MaySet(end));

        // By itself or by a helper that it calls.
        bool MaySet(BlockSyntax end) => Writes.In(end).Any(write => write.Name == member.Name)
            || end.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
                call => Places.OfReceiver(call).IsSelf && context.Type.Declaration(call) is { } helper
                    && context.Type.WrittenBy(helper).Contains(member.Name));
    }

    // A property that others can read and not set is the class's own as well, and a field that nobody else sets.
    private static bool IsOwn(ISymbol member, RuleContext context) =>
        ((member as IPropertySymbol)?.SetMethod ?? member).DeclaredAccessibility
            is Accessibility.Private or Accessibility.Protected
        || !OtherWriters.MayWrite(member, context.Compilation);

    // Array.Clear(board): the start of an episode may empty it in many ways.
    private static bool IsTouchedAtBegin(ISymbol member, RuleContext context) =>
        context.Type.EpisodeBegins.SelectMany(begin => Unrolled.Of(begin, context.Type)).Any(
            node => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(
                name => name.Identifier.ValueText == member.Name));

    // What it holds, or each element of it.
    private static ITypeSymbol? Held(ISymbol member) => TypeMembers.TypeOf(member) switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { Name: "List", TypeArguments: { Length: 1 } element } => element[0],
        INamedTypeSymbol { Name: "Dictionary", TypeArguments: { Length: 2 } entry } => entry[1],
        var held => held,
    };

    // visited.Add(cell), where nothing empties it or makes it anew.
    private static bool IsFilled(ISymbol member, INamedTypeSymbol owner, RuleContext context)
    {
        if (member.IsStatic || !SymbolEqualityComparer.Default.Equals(member.ContainingType, owner)) return false;
        if (member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Protected)) return false;
        TypeSource type = context.Type;
        if (TypeMembers.TypeOf(member) is not INamedTypeSymbol { Name: "HashSet" or "List" or "Queue" or "Dictionary" })
            return false;
        SyntaxNode[] nodes = [.. type.Type.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes())];
        string[] calls = [.. nodes.OfType<InvocationExpressionSyntax>()
            .Where(call => Places.OfReceiver(call).Text == member.Name)
            .Select(call => CallShape.NameOf(call.Expression) ?? string.Empty)];
        int looks = nodes.OfType<MemberAccessExpressionSyntax>().Count(
            look => look is { Name.Identifier.ValueText: "Count", Parent: not InvocationExpressionSyntax }
                && Places.Of(look.Expression).Text == member.Name);
        int uses = type.Identifiers().Count(name => name == member.Name);
        // What is handed on may be emptied there.
        return calls.Contains("Add") && calls.All(call => call is "Add" or "Contains" or "ContainsKey")
            && !type.Assigned(member.Name).Any() && uses == calls.Length + looks + 1
            && !Writes.Of(type.Type, member.Name).Any()
            && type.Type.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().DescendantNodes())
                .OfType<InvocationExpressionSyntax>().Where(call => Places.OfReceiver(call).Text == member.Name)
                .All(call => call.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
                    && !type.IsAtStart(method));
    }

    // A write of the value that it had from the start sets it back.
    private static string Initial(ISymbol member, ITypeSymbol held)
    {
        ExpressionSyntax? given = member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .Select(declaration => (declaration as VariableDeclaratorSyntax)?.Initializer?.Value
                ?? (declaration as PropertyDeclarationSyntax)?.Initializer?.Value).FirstOrDefault();
        string none = held.SpecialType == SpecialType.System_Boolean ? "false" : "0";
        InitializerExpressionSyntax? elements = given?.DescendantNodesAndSelf()
            .OfType<InitializerExpressionSyntax>().FirstOrDefault();
        if (elements is not null)
        {
            string[] all = [.. elements.Expressions.Select(element => element.ToString()).Distinct()];
            return all.Length == 1 ? all[0] : none;
        }

        return given is null or BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax
            ? none
            : given.ToString();
    }
}
