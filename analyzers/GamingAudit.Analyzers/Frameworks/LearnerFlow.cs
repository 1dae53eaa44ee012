using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// The rewards of a program by where they go: from updates of values, stored transitions and selection backwards
/// through locals, parameters, members and results, by symbols of types and names of members. A program without any of
/// these costs a search of its texts.
/// </summary>
internal sealed class LearnerFlow
{
    // A wrapper of a wrapper of a wrapper occurs; so many callers of one method are no learner's.
    private const int MaxDepth = 8;
    private const int MaxUses = 16;

    private static readonly ConditionalWeakTable<Compilation, LearnerFlow> Known = new();

    private readonly Compilation program;
    private readonly ProgramNames names;
    private readonly HashSet<ISymbol> members = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> lives = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> methods = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> steps = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<SyntaxTree> trees = [];
    private readonly HashSet<SyntaxNode> paid = [];
    private readonly HashSet<SyntaxNode> handedOn = [];
    private readonly HashSet<(SyntaxNode, bool)> seen = [];

    private LearnerFlow(Compilation program)
    {
        (this.program, names) = (program, new ProgramNames(program));
        foreach (SyntaxTree tree in program.SyntaxTrees)
        {
            if (FileSinks.Of(tree) is not { } file) continue;
            foreach (ExpressionSyntax reward in file.Updates) Follow(reward, isLife: false, 0);
            foreach (ExpressionSyntax reward in file.Selected) Select(reward);
            foreach (ParameterSyntax reward in file.Parameters) FollowCallers(reward, isLife: false, 0);
            foreach ((ExpressionSyntax reward, string? to) in file.Passed)
                if (to is null || !IsDeclared(to)) Follow(reward, isLife: false, 0);
        }
    }

    public static LearnerFlow Of(Compilation program) => Known.GetValue(program, static one => new LearnerFlow(one));

    /// <summary>The flow of the program that a type is a part of; null where its source is not at hand.</summary>
    public static LearnerFlow? Of(INamedTypeSymbol? type) =>
        type?.ContainingAssembly is ISourceAssemblySymbol { Compilation: var program } ? Of(program) : null;

    public bool IsEmpty => types.Count == 0;

    /// <summary>Whether the file holds a type that pays so.</summary>
    public bool Concerns(SyntaxTree tree) => trees.Contains(tree);

    /// <summary>Whether the type pays so.</summary>
    public bool Concerns(INamedTypeSymbol type) => types.Contains(type);

    /// <summary>Whether the field or property holds a reward, which is paid where it is written.</summary>
    public bool Holds(ISymbol member) => members.Contains(member.OriginalDefinition);

    /// <summary>Whether it holds the worth of a whole life.</summary>
    public bool IsLife(ISymbol member) => lives.Contains(member.OriginalDefinition);

    /// <summary>Whether what the method or property gives back is a reward.</summary>
    public bool Pays(IMethodSymbol method) => methods.Contains(method.OriginalDefinition)
        || (method.AssociatedSymbol is IPropertySymbol shown && methods.Contains(shown.OriginalDefinition));

    /// <summary>Whether one run of the method is a step of what learns.</summary>
    public bool IsStep(IMethodSymbol method) => steps.Contains(method.OriginalDefinition);

    /// <summary>Whether the value is a reward that nothing else pays.</summary>
    public bool IsPaid(SyntaxNode value) => paid.Contains(value);

    /// <summary>Whether the value is a reward that is paid where it comes from.</summary>
    public bool IsHandedOn(SyntaxNode value) => handedOn.Contains(value);

    private bool IsDeclared(string name) =>
        program.ContainsSymbolsWithName(name, SymbolFilter.TypeAndMember);

    // What is only compared is paid where it is made.
    private void Select(ExpressionSyntax value)
    {
        if (Selections.IsHandedOver(value))
        {
            Follow(value, isLife: true, 0);
        }
        else if (FollowPart(value, isLife: true, 1))
        {
            handedOn.Add(value);
        }
        else if (value is IdentifierNameSyntax { Identifier.ValueText: var local }
            && value.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } body && Selections.IsCompared(value))
        {
            foreach (ExpressionSyntax made in body.DescendantNodes().OfType<VariableDeclaratorSyntax>()
                .Where(one => one.Identifier.ValueText == local).Select(one => one.Initializer?.Value)
                .OfType<ExpressionSyntax>()) Pay(made, isLife: true);
        }
    }

    // Follows a value back; whether it is paid where it comes from.
    private bool Follow(ExpressionSyntax value, bool isLife, int depth)
    {
        if (depth > MaxDepth) return false;
        if (!seen.Add((value, isLife))) return handedOn.Contains(value);
        bool all = true;
        foreach (ExpressionSyntax part in HandedValues.Of(value))
        {
            if (part is LiteralExpressionSyntax) all = false;
            else all &= FollowPart(part, isLife, depth + 1);
        }

        if (all) handedOn.Add(value);
        else Pay(value, isLife);
        return all;
    }

    // Whether all that a value may be is paid where it comes from.
    private bool IsHandedOn(ExpressionSyntax value, bool isLife, int depth)
    {
        bool isElsewhere = HandedValues.Of(value).All(
            part => part is not LiteralExpressionSyntax && FollowPart(part, isLife, depth + 1));
        if (isElsewhere) handedOn.Add(value);
        return isElsewhere;
    }

    private void Pay(ExpressionSyntax value, bool isLife)
    {
        if (HandedValues.Bare(value) is LiteralExpressionSyntax) return;
        if (value.FirstAncestorOrSelf<MethodDeclarationSyntax>() is null) return;
        paid.Add(value);
        Note(value, isLife);
    }

    private void Note(SyntaxNode place, bool isLife)
    {
        if (SourceSymbols.TypeAround(place, program) is not { } type) return;
        Note(type);
        if (!isLife && place.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && SourceSymbols.Of(method, program) is { } step) steps.Add(step);
    }

    private void Note(INamedTypeSymbol type)
    {
        if (!types.Add(type)) return;
        foreach (SyntaxReference part in type.DeclaringSyntaxReferences) trees.Add(part.SyntaxTree);
    }

    private bool FollowPart(ExpressionSyntax part, bool isLife, int depth)
    {
        switch (part)
        {
            case IdentifierNameSyntax { Identifier.ValueText: var name }:
                if (part.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } body
                    && LocalNames.In(body).Contains(name)) return FollowLocal(name, body, isLife, depth);
                if (part.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()?.ParameterList.Parameters.FirstOrDefault(
                    one => one.Identifier.ValueText == name) is { } parameter)
                    return FollowCallers(parameter, isLife, depth);
                // set => _reward = value;
                if (name == "value" && part.FirstAncestorOrSelf<AccessorDeclarationSyntax>() is not null)
                    return FollowSet(part.FirstAncestorOrSelf<PropertyDeclarationSyntax>(), isLife, depth);
                return FollowMember(TypeMembers.Find(SourceSymbols.TypeAround(part, program), name), isLife, depth);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } access:
                return FollowMember(names.Member(access.Expression, name, part), isLife, depth);
            case InvocationExpressionSyntax call when CallShape.NameOf(call.Expression) is { } name:
                return names.Methods(call, name).Aggregate(
                    false, (any, method) => FollowMethod(method, isLife, depth) || any);
            default:
                return false;
        }
    }

    private bool FollowLocal(string name, SyntaxNode body, bool isLife, int depth)
    {
        Write[] later = [.. Writes.In(body).Where(write => write.Name == name)];
        ExpressionSyntax[] first = [.. body.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Where(local => local.Identifier.ValueText == name).Select(local => local.Initializer?.Value)
            .OfType<ExpressionSyntax>()];
        // world.Act(move, out float pay)
        if (body.DescendantNodes().OfType<ArgumentSyntax>().FirstOrDefault(passed => IsFilled(passed, name)) is { } one)
        {
            return one.Parent?.Parent is InvocationExpressionSyntax call
                && CallShape.NameOf(call.Expression) is { } called && names.Method(call, called) is { } method
                && call.ArgumentList.Arguments.IndexOf(one) is var at && at < method.Parameters.Length
                && FillsReward(method, method.Parameters[at]);
        }

        // Taken apart from what a step returned, which frameworks read.
        if (body.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any(
            part => part.Identifier.ValueText == name)) return true;
        bool all = true, any = false;
        foreach (ExpressionSyntax given in first.Concat(later.Select(write => write.Value).OfType<ExpressionSyntax>()))
        {
            if (Literals.Number(given) is 0) continue;
            any = true;
            all &= IsHandedOn(given, isLife, depth);
        }

        return all && any && later.All(write => write.Value is not null);
    }

    private static bool IsFilled(ArgumentSyntax passed, string name) =>
        passed.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) && passed.Expression switch
        {
            IdentifierNameSyntax local => local.Identifier.ValueText == name,
            DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax made } =>
                made.Identifier.ValueText == name,
            _ => false,
        };

    private bool FillsReward(IMethodSymbol method, IParameterSymbol filled)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty) return false;
        members.Add(filled);
        steps.Add(method);
        Note(method.ContainingType);
        return true;
    }

    private bool FollowCallers(ParameterSyntax parameter, bool isLife, int depth)
    {
        if (depth > MaxDepth || !seen.Add((parameter, isLife))) return true;
        if (parameter.Parent?.Parent is not BaseMethodDeclarationSyntax method) return false;
        string name = method switch
        {
            MethodDeclarationSyntax ordinary => ordinary.Identifier.ValueText,
            ConstructorDeclarationSyntax made => made.Identifier.ValueText,
            _ => "",
        };
        if (name.Length == 0) return false;
        int at = method.ParameterList.Parameters.IndexOf(parameter);
        SimpleNameSyntax[] uses = [.. ProgramIndex.Names.Of(name, program).Take(MaxUses + 1)];
        if (uses.Length > MaxUses) return true;
        foreach (SimpleNameSyntax use in uses)
        {
            if (ProgramNames.Arguments(use) is not { } given) continue;
            if (given.Arguments.Count > method.ParameterList.Parameters.Count) continue;
            ArgumentSyntax? passed = given.Arguments.FirstOrDefault(
                one => one.NameColon?.Name.Identifier.ValueText == parameter.Identifier.ValueText)
                ?? (at < given.Arguments.Count && given.Arguments[at].NameColon is null ? given.Arguments[at] : null);
            if (passed is null || (given.Arguments.Count < method.ParameterList.Parameters.Count
                && method.ParameterList.Parameters.All(one => one.Default is null))) continue;
            Follow(passed.Expression, isLife, depth + 1);
            if (!isLife && use.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } caller
                && SourceSymbols.Of(caller, program) is { } step) steps.Add(step);
        }

        return true;
    }

    private bool FollowMember(ISymbol? member, bool isLife, int depth)
    {
        if (member is null || member.DeclaringSyntaxReferences.IsEmpty || depth > MaxDepth) return false;
        if (TypeMembers.TypeOf(member) is not { } type || !ReturnedReward.IsCount(type)) return false;
        // What a step gives back as a whole is read as one.
        if (ReturnedReward.IsResult(member.ContainingType) && ReturnedReward.IsReward(member.Name)
            && member.ContainingType.GetMembers().Any(one => EndFlag.IsOfStep(one.Name))) return true;
        if (member is IFieldSymbol { IsConst: true }) return false;
        if (TypeMembers.Body(member, default) is { } getter)
        {
            ExpressionSyntax[] results = getter is ArrowExpressionClauseSyntax arrow
                ? [arrow.Expression]
                : [.. getter.DescendantNodes().OfType<ReturnStatementSyntax>().Select(one => one.Expression)
                    .OfType<ExpressionSyntax>()];
            return FollowResults(member, results, isLife, depth);
        }

        if (!members.Add(member)) return true;
        if (isLife) lives.Add(member);
        Note(member.ContainingType);
        FollowWrites(member, isLife, depth);
        return true;
    }

    private bool FollowSet(PropertyDeclarationSyntax? set, bool isLife, int depth)
    {
        if (set is null || !seen.Add((set, isLife))) return set is not null;
        if (TypeMembers.Find(SourceSymbols.TypeAround(set, program), set.Identifier.ValueText) is not { } member)
            return false;
        members.Add(member);
        if (isLife) lives.Add(member);
        FollowWrites(member, isLife, depth);
        return true;
    }

    private void FollowWrites(ISymbol member, bool isLife, int depth)
    {
        foreach (Write write in ProgramIndex.Writes.Of(member.Name, program))
        {
            if (!names.IsOf(write, member)) continue;
            if (SourceSymbols.TypeAround(write.Site, program) is { } writer) Note(writer);
            if (write.Value is not { } value || HandedValues.Bare(value) is LiteralExpressionSyntax) continue;
            IsHandedOn(value, isLife, depth);
        }
    }

    private bool FollowMethod(IMethodSymbol? method, bool isLife, int depth)
    {
        if (method is null || depth > MaxDepth || !ReturnedReward.IsCount(ProgramNames.Result(method))) return false;
        if (method.IsAbstract || method.ContainingType.TypeKind == TypeKind.Interface)
        {
            bool any = false;
            foreach (IMethodSymbol one in names.Implementations(method))
                any |= FollowMethod(one, isLife, depth + 1);
            return any;
        }

        return MethodResults.Declarations(method).FirstOrDefault() is { } body
            && FollowResults(method, [.. MethodResults.Of(body)], isLife, depth);
    }

    private bool FollowResults(ISymbol from, ExpressionSyntax[] results, bool isLife, int depth)
    {
        if (results.Length == 0) return false;
        if (!seen.Add((results[0], isLife))) return true;
        bool all = true;
        foreach (ExpressionSyntax result in results)
        {
            all &= IsHandedOn(result, isLife, depth);
        }

        if (all) return true;
        methods.Add(from);
        if (!isLife && from is IMethodSymbol) steps.Add(from);
        Note(from.ContainingType);
        return true;
    }
}
