using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// Numbers in an object that the code at hand makes and keeps: readonly Weights w = new() { Goal = 10 }; and a default
/// that its type offers. Read from syntax, for the object may be made in another file.
/// </summary>
internal static class MadeSettings
{
    // w = Weights.Default, Default = Easy, Easy = new(): how many names may stand between.
    private const int MostNames = 3;

    /// <summary>What a member of the object that such a name stands for holds; null where that is not known.</summary>
    /// <param name="member">The member.</param>
    /// <param name="holder">The field or property that holds the object.</param>
    public static Amount? Of(ISymbol member, ISymbol holder)
    {
        if (member.IsStatic || member.ContainingAssembly is not ISourceAssemblySymbol { Compilation: var program })
            return null;
        if (Made(holder, program, MostNames) is not { } made) return null;
        return Given(member, made) is { } value && !MayChange(member, program) ? Amount.Of(value) : null;
    }

    // What the object is made by, where nothing puts another in its place.
    private static BaseObjectCreationExpressionSyntax? Made(ISymbol holder, Compilation program, int names)
    {
        if (names == 0 || holder is not (IFieldSymbol or IPropertySymbol)) return null;
        Write[] writes = [.. Writes.Of(holder.ContainingType, holder.Name).Select(one => one.Write)];
        if (OtherWriters.MayWrite(holder, program)) return null;
        ExpressionSyntax? given = TypeMembers.Initializer(holder, default) ?? Computed(holder);
        if (writes.Length > 0)
        {
            if (given is not null || writes.Length > 1 || !SetUpCode.Holds(writes[0].Site)) return null;
            given = writes[0].Value;
        }

        // cfg = given ?? new Config(): what was given is not known.
        return given switch
        {
            BaseObjectCreationExpressionSyntax made => made,
            IdentifierNameSyntax name => Find(holder.ContainingType, name.Identifier.ValueText),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner, Name.Identifier.ValueText: var name }
                => Find(TypeMembers.Type(holder.ContainingType, owner.Identifier.ValueText), name),
            _ => null,
        };

        BaseObjectCreationExpressionSyntax? Find(ITypeSymbol? type, string name) =>
            TypeMembers.Find(type, name) is { } found ? Made(found, program, names - 1) : null;
    }

    // static Weights Default => new();
    private static ExpressionSyntax? Computed(ISymbol holder) => holder is IPropertySymbol { SetMethod: null } property
        && TypeMembers.Body(property, default) is ArrowExpressionClauseSyntax { Expression: var made } ? made : null;

    // By the initializer, else by the constructor, else as it is declared.
    private static double? Given(ISymbol member, BaseObjectCreationExpressionSyntax made)
    {
        AssignmentExpressionSyntax? set = made.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(one => CallShape.NameOf(one.Left) == member.Name);
        if (set is not null) return Literals.Number(set.Right);
        ArgumentSyntax[] arguments = made.ArgumentList?.Arguments.ToArray() ?? [];
        if (member.DeclaringSyntaxReferences.Select(one => one.GetSyntax()).OfType<ParameterSyntax>().FirstOrDefault()
            is { } position)
            return Passed(position.Identifier.ValueText, arguments, Place(position)) is { } passed
                ? Literals.Number(passed) : Literals.Number(position.Default?.Value);
        if (Constructor(member.ContainingType, arguments.Length) is { } constructor
            && Writes.In(constructor).FirstOrDefault(write => write.Name == member.Name) is { } write)
        {
            if (write.Value is not IdentifierNameSyntax { Identifier.ValueText: var name })
                return Literals.Number(write.Value);
            ParameterSyntax? from = constructor.ParameterList.Parameters.FirstOrDefault(
                one => one.Identifier.ValueText == name);
            return from is null ? null : Passed(name, arguments, Place(from)) is { } passed
                ? Literals.Number(passed) : Literals.Number(from.Default?.Value);
        }

        return Literals.Number(TypeMembers.Initializer(member, default));
    }

    private static int Place(ParameterSyntax parameter) =>
        parameter.Parent is ParameterListSyntax list ? list.Parameters.IndexOf(parameter) : -1;

    private static ExpressionSyntax? Passed(string name, ArgumentSyntax[] arguments, int place) =>
        arguments.FirstOrDefault(one => one.NameColon?.Name.Identifier.ValueText == name)?.Expression
        ?? (place >= 0 && place < arguments.Length && arguments[place].NameColon is null
            ? arguments[place].Expression
            : null);

    private static ConstructorDeclarationSyntax? Constructor(INamedTypeSymbol type, int arguments) =>
        type.InstanceConstructors.SelectMany(one => one.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax()).OfType<ConstructorDeclarationSyntax>().FirstOrDefault(
                one => one.ParameterList.Parameters.Count >= arguments
                    && one.ParameterList.Parameters.Count(given => given.Default is null) <= arguments);

    // Somebody else's object may be the very one; what an initializer or a constructor sets is another object's start.
    private static bool MayChange(ISymbol member, Compilation program) =>
        ProgramIndex.Writes.Of(member.Name, program).Any(write => write.Site.Parent is not InitializerExpressionSyntax
            && !(write.IsOfItself && (IsOfAnother(write.Site, member)
                || write.Site.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is ConstructorDeclarationSyntax)));

    // Goal = 3 in a type that has a goal of its own.
    private static bool IsOfAnother(SyntaxNode site, ISymbol member) =>
        !member.ContainingType.DeclaringSyntaxReferences.Any(
            own => own.SyntaxTree == site.SyntaxTree && own.Span.Contains(site.Span));
}
