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

/// <summary>
/// Counts and sums that go on from one episode into the next: the course of an episode moves them and sets them back,
/// and no code of the program does so where one begins or ends.
/// </summary>
internal static class KeptOver
{
    /// <summary>Whether the number is one, for an object that lives longer than an episode.</summary>
    public static bool Is(ISymbol member, ClassLedger ledger, RuleContext context)
    {
        if (!LivesOn(ledger, context)) return false;
        Compilation program = context.Compilation;
        Write[] moves = [.. Of(member, program).Where(write => !SetUpCode.Holds(write.Site))];
        return moves.Any(IsCounted) && moves.All(write => IsCounted(write) || IsSetBack(write, context.Type))
            && !moves.Any(write => IsUndone(write) || IsMotion(write, context.Type))
            && !moves.Where(IsCounted).All(RunsOut)
            && !moves.Any(write => !IsCounted(write) && AroundEpisodes.MayHold(write.Site, context.Type, program));
    }

    /// <summary>Whether objects of a class that pays agents are there from the first episode to the last.</summary>
    public static bool LivesOn(ClassLedger ledger, RuleContext context)
    {
        if (KnownFrameworks.IsAgent(ledger.Type) || context.Type.EpisodeBegins.Any()) return true;
        return PaysOthers(ledger)
            && ledger.Terms.Select(term => term.Receiver).Where(paid => !paid.IsSelf).All(
                paid => IsKnownFromTheStart(paid, ledger, context) || !MakesObjects(context.Compilation))
            && !ledger.Type.DeclaringSyntaxReferences.SelectMany(one => one.GetSyntax().DescendantNodes())
                .OfType<InvocationExpressionSyntax>().Any(IsOwnDestruction);
    }

    /// <summary>Whether the class pays agents that are other objects.</summary>
    public static bool PaysOthers(ClassLedger ledger) => ledger.Terms.Any(term => !term.Receiver.IsSelf);

    // By a member that is filled before the first step; who touches an object may touch one that was made for it.
    private static bool IsKnownFromTheStart(Place paid, ClassLedger ledger, RuleContext context) =>
        TypeMembers.Find(ledger.Type, paid.Root) is IFieldSymbol or IPropertySymbol
        && context.Type.WritesOf(paid.Root).All(
            write => SetUpCode.Holds(write.Site) && context.Type.Declares(write.Site));

    private static bool MakesObjects(Compilation program) =>
        KnownFrameworks.Words.Makers.Any(name => !ProgramIndex.Names.Of(name, program).IsEmpty);

    // The writes of the type, and those of other types that may be of its object.
    private static IEnumerable<Write> Of(ISymbol member, Compilation program) =>
        ProgramIndex.Writes.Of(member.Name, program).Where(write => write.IsOfItself
            ? member.ContainingType.DeclaringSyntaxReferences.Any(own =>
                own.SyntaxTree == write.Site.SyntaxTree && own.Span.Contains(write.Site.Span))
                || IsOfBase(write.Site, member.ContainingType.Name)
            : Target(write.Site) is not MemberAccessExpressionSyntax { Expression: var owner }
                || DeclaredTypes.Of(owner) is not { } type || type == member.ContainingType.Name);

    private static bool IsOfBase(SyntaxNode site, string type) => site.FirstAncestorOrSelf<TypeDeclarationSyntax>()
        is { BaseList.Types: var bases } && bases.Any(one => CallShape.NameOf(one.Type) == type);

    private static SyntaxNode? Target(SyntaxNode site) => site switch
    {
        AssignmentExpressionSyntax set => set.Left,
        PrefixUnaryExpressionSyntax step => step.Operand,
        PostfixUnaryExpressionSyntax step => step.Operand,
        ArgumentSyntax passed => passed.Expression,
        _ => null,
    };

    private static bool IsCounted(Write write) => write.Change is "+" or "-"
        || write.Site.IsKind(SyntaxKind.MultiplyAssignmentExpression);

    // touching--; where a contact ends: a new place of the agent ends its contacts.
    private static bool IsUndone(Write write) =>
        write.Site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
        && KnownFrameworks.Words.Leaves.Contains(method.Identifier.ValueText);

    // cooldown -= Time.deltaTime; what time alone brings to its end.
    private static bool RunsOut(Write write) => write.Change == "-"
        && write.Site is AssignmentExpressionSyntax { Right: var by }
        && by.DescendantNodesAndSelf().Any(DependenceReader.IsFrameTime);

    // row += down: where something is, which may begin anywhere.
    private static bool IsMotion(Write write, TypeSource type) => IsCounted(write)
        && write.Site is AssignmentExpressionSyntax { Right: var by }
        && Place.Identifiers(by.ToString()).Any(name => type.WritesOf(name).Any(move => !SetUpCode.Holds(move.Site)));

    // air = 0, fuel = tank: to what nothing changes.
    private static bool IsSetBack(Write write, TypeSource type) => Literals.Number(write.Value) is not null
        || (write.Value is IdentifierNameSyntax { Identifier.ValueText: var full } && !type.WritesOf(full).Any()
            && TypeMembers.Find(type.Type, full) is IFieldSymbol);

    private static bool IsOwnDestruction(InvocationExpressionSyntax call) =>
        CallShape.NameOf(call.Expression) is { } name && KnownFrameworks.Words.Destroys.Contains(name)
        && call.ArgumentList.Arguments.All(argument => Places.IsItself(argument.Expression));
}
