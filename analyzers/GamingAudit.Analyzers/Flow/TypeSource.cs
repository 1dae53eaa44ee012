using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Numbers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>
/// What the declarations of a type and of its bases in source say, read from syntax: its methods by name, what they
/// write, and what its helpers pay.
/// </summary>
internal sealed class TypeSource
{
    private readonly ILookup<string, MethodDeclarationSyntax> methods;
    private readonly ImmutableArray<TypeDeclarationSyntax> declarations;
    private readonly Lazy<ILookup<string, Write>> written;
    private readonly Lazy<ImmutableArray<string>> identifiers;
    private readonly Lazy<ILookup<string, SyntaxNode>> uses;
    private readonly ConcurrentDictionary<MethodDeclarationSyntax, ImmutableArray<HelperEffect>> effects = new();
    private readonly ConcurrentDictionary<MethodDeclarationSyntax, ImmutableHashSet<string>> writes = new();
    private readonly ConcurrentDictionary<string, bool> actions = new();
    private readonly ConcurrentDictionary<string, bool> settings = new();
    private readonly ConcurrentDictionary<ISymbol, Amount> ranges = new(SymbolEqualityComparer.Default);
    private readonly Lazy<PaidValues> paid;
    private readonly Lazy<StepEnds> ends;
    private readonly Lazy<ImmutableArray<MethodDeclarationSyntax>> begins;
    private readonly Lazy<EndsOfPaid> endsOfPaid;
    private readonly Lazy<TestedEnds> testedEnds;
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeSource> others = new(SymbolEqualityComparer.Default);

    public TypeSource(INamedTypeSymbol type, Words words, CancellationToken cancel)
    {
        (Type, Words) = (type, words);
        declarations = Declarations(type, cancel).ToImmutableArray();
        methods = declarations.SelectMany(declaration => declaration.Members).OfType<MethodDeclarationSyntax>()
            .ToLookup(method => method.Identifier.ValueText);
        uses = new Lazy<ILookup<string, SyntaxNode>>(() => declarations.SelectMany(Named).ToLookup(NameUses.NameOf));
        paid = new Lazy<PaidValues>(() => new PaidValues(this));
        ends = new Lazy<StepEnds>(() => new StepEnds(this));
        begins = new Lazy<ImmutableArray<MethodDeclarationSyntax>>(Begins);
        endsOfPaid = new Lazy<EndsOfPaid>(() => new EndsOfPaid(this));
        testedEnds = new Lazy<TestedEnds>(() => new TestedEnds(this));
        written = new Lazy<ILookup<string, Write>>(
            () => declarations.SelectMany(Writes.In).ToLookup(write => write.Name));
        identifiers = new Lazy<ImmutableArray<string>>(
            () => declarations.SelectMany(declaration => declaration.DescendantTokens())
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)
                .ToImmutableArray());
    }

    public INamedTypeSymbol Type { get; }

    /// <summary>What scenes and configurations beside the code set in objects of the type.</summary>
    public RewardNumbers Numbers { get; init; } = RewardNumbers.None;

    /// <summary>Helpers whose results are paid, and fields in which a reward is gathered.</summary>
    public PaidValues Paid => paid.Value;

    /// <summary>How its steps tell that an episode is over.</summary>
    public StepEnds Ends => ends.Value;

    /// <summary>Ends that other objects make of agents that its members name.</summary>
    public EndsOfPaid EndsOfPaid => endsOfPaid.Value;

    /// <summary>Ends that other objects make under tests of their own, when the type calls them.</summary>
    public TestedEnds TestedEnds => testedEnds.Value;

    /// <summary>What people call things there.</summary>
    public Words Words { get; }

    /// <summary>The one method of that name that takes so many arguments; null where none or several do.</summary>
    public MethodDeclarationSyntax? Declaration(string name, int arguments)
    {
        MethodDeclarationSyntax? found = null;
        foreach (MethodDeclarationSyntax method in methods[name])
        {
            int required = method.ParameterList.Parameters.Count(parameter => parameter.Default is null);
            if (arguments < required || arguments > method.ParameterList.Parameters.Count) continue;
            if (found is not null) return null;
            found = method;
        }

        return found;
    }

    /// <summary>
    /// The method that a call on the own instance calls, by names; null where several take its arguments.
    /// </summary>
    public MethodDeclarationSyntax? Declaration(InvocationExpressionSyntax call)
    {
        if (CallShape.NameOf(call.Expression) is not { Length: > 0 } name) return null;
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        return Declaration(name, arguments.Count) ?? Only(
            methods[name].Where(method => method.ParameterList.Parameters.Count == arguments.Count
                && arguments.Zip(method.ParameterList.Parameters, Takes).All(takes => takes)));

        static MethodDeclarationSyntax? Only(IEnumerable<MethodDeclarationSyntax> found) =>
            found.Take(2).ToList() is { Count: 1 } one ? one[0] : null;

        static bool Takes(ArgumentSyntax argument, ParameterSyntax parameter) =>
            argument.Expression is not LiteralExpressionSyntax { Token.Value: var value }
            || value switch
            {
                string => parameter.Type?.ToString() is "string" or "object",
                bool => parameter.Type?.ToString() is "bool" or "object",
                null => true,
                _ => parameter.Type?.ToString() is not ("string" or "bool"),
            };
    }

    /// <summary>The own method that is called: as it resolved, otherwise by names.</summary>
    public MethodDeclarationSyntax? Declaration(CallShape call)
    {
        if (call.Method is not { } method) return Declaration(call.Syntax);
        foreach (MethodDeclarationSyntax declared in methods[call.Name])
        {
            if (method.DeclaringSyntaxReferences.Any(
                reference => reference.SyntaxTree == declared.SyntaxTree && reference.Span == declared.Span))
                return declared;
        }

        return null;
    }

    /// <summary>What a field of the type always holds: a constant, or a start that nothing changes.</summary>
    public Amount? Constant(string name)
    {
        if (Assigned(name).Any()) return null;
        foreach (FieldDeclarationSyntax field in declarations.SelectMany(declaration => declaration.Members)
            .OfType<FieldDeclarationSyntax>())
        {
            bool isFixed = field.Modifiers.Any(modifier =>
                modifier.IsKind(SyntaxKind.ConstKeyword) || modifier.IsKind(SyntaxKind.ReadOnlyKeyword));
            bool isOwn = field.AttributeLists.Count == 0 && !field.Modifiers.Any(SyntaxKind.PublicKeyword);
            if (!isFixed && !isOwn) continue;
            foreach (VariableDeclaratorSyntax declared in field.Declaration.Variables)
            {
                if (declared.Identifier.ValueText == name && Literals.Number(declared.Initializer?.Value) is { } value)
                    return Amount.Of(value);
            }
        }

        return null;
    }

    /// <summary>
    /// When other objects run a method of the type that no framework calls. One that pays what a parameter says is a
    /// term of its callers.
    /// </summary>
    public CallersOf Callers(IMethodSymbol method)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.AnonymousFunction)) return CallersOf.Nobody;
        if (Type.ContainingAssembly is not ISourceAssemblySymbol program) return CallersOf.Nobody;
        if (method.MethodKind == MethodKind.AnonymousFunction)
            return CallersOf.OfHandler(method, program.Compilation, Words);
        bool isWrapper = method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .OfType<MethodDeclarationSyntax>().SelectMany(helper => EffectsOf(helper))
            .Any(effect => effect.Kind.Pays() && effect.Parameter is not null);
        return isWrapper ? CallersOf.Nobody : CallersOf.Find(method, program.Compilation, Words);
    }

    /// <summary>The source of another type, whose helpers the type's methods call, or of itself.</summary>
    public TypeSource Of(INamedTypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(other, Type)
            ? this
            : others.GetOrAdd(other, type => new TypeSource(type, Words, CancellationToken.None));

    /// <summary>The source of the type of the own member on which a call is made; null where it is on no such.
    /// </summary>
    public TypeSource? OfReceiver(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver }
        && TypeMembers.TypeOf(TypeMembers.Find(Type, receiver.Identifier.ValueText)) is INamedTypeSymbol other
            ? Of(other) : null;

    /// <summary>When the method runs: as the framework calls it, or whoever pays what it returns.</summary>
    public Trigger TriggerOf(IMethodSymbol method)
    {
        Trigger known = KnownFrameworks.TriggerOf(method);
        return known == Trigger.Unknown ? Paid.TriggerOf(method) : known;
    }

    /// <summary>The places in the type that name one of its methods, in strings as well.</summary>
    public IEnumerable<SyntaxNode> Uses(string method) => uses.Value[method];

    /// <summary>The one place that names a method of the type, where that calls it; null otherwise.</summary>
    public InvocationExpressionSyntax? OnlyCall(MethodDeclarationSyntax method) =>
        Uses(method.Identifier.ValueText).Take(2).ToArray() is { Length: 1 } only
        && only[0].Parent is InvocationExpressionSyntax call && call.Expression == only[0] ? call : null;

    /// <summary>Whether the node is a part of the type's declarations.</summary>
    public bool Declares(SyntaxNode node) => declarations.Any(
        declared => declared.SyntaxTree == node.SyntaxTree && declared.Span.Contains(node.Span));

    /// <summary>What the helper does to its own agent's reward and episode.</summary>
    public ImmutableArray<HelperEffect> EffectsOf(MethodDeclarationSyntax helper) =>
        AllEffectsOf(helper).RemoveAll(effect => effect.Member is not null);

    /// <summary>The same, and what it pays the agents that members of its object name.</summary>
    public ImmutableArray<HelperEffect> AllEffectsOf(MethodDeclarationSyntax helper) =>
        effects.GetOrAdd(helper, method => HelperReader.Read(method, this));

    /// <summary>The names that the method assigns, by itself or through the type's other methods.</summary>
    public ImmutableHashSet<string> WrittenBy(MethodDeclarationSyntax method) =>
        writes.GetOrAdd(method, start => Transitive(start));

    /// <summary>The methods in source that begin an episode.</summary>
    public IEnumerable<MethodDeclarationSyntax> EpisodeBegins => begins.Value;

    /// <summary>The method that begins an episode, one without parameters before others; null where there is none.
    /// </summary>
    public MethodDeclarationSyntax? EpisodeBegin => EpisodeBegins
        .Where(method => Declaration(method.Identifier.ValueText, method.ParameterList.Parameters.Count) == method)
        .OrderBy(method => method.ParameterList.Parameters.Count).FirstOrDefault();

    /// <summary>Whether a place makes an object ready, or begins an episode.</summary>
    public bool IsAtStart(SyntaxNode place) => SetUpCode.Holds(place)
        || (place.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && EpisodeBegins.Contains(method));

    /// <summary>The names that the start of an episode assigns.</summary>
    public ImmutableHashSet<string> WrittenAtEpisodeBegin() =>
        EpisodeBegins.SelectMany(WrittenBy).ToImmutableHashSet();

    /// <summary>The values that the type assigns to the name; null for one that is no plain expression.</summary>
    public IEnumerable<ExpressionSyntax?> Assigned(string name) =>
        written.Value[name].Select(write => write.Value);

    /// <summary>Whether the member only ever holds what the policy chose in the step, or a number.</summary>
    public bool HoldsAction(string name) => actions.GetOrAdd(name, one => ActionFields.Holds(one, this));

    /// <summary>What the field always holds, read once.</summary>
    public Amount RangeOf(IFieldSymbol field, Func<IFieldSymbol, Amount> read) =>
        ranges.GetOrAdd(field, one => read((IFieldSymbol)one));

    /// <summary>Whether the field is a number that is set before the first step and stays so.</summary>
    public bool IsSetting(IFieldSymbol field) =>
        settings.GetOrAdd(field.Name, name => SettingFields.Is(field, WritesOf(name)));

    /// <summary>The assignments of the type and of its bases to the name.</summary>
    public IEnumerable<Write> WritesOf(string name) => written.Value[name];

    /// <summary>
    /// The own private method around a write that no code of the type calls or names, and no engine; null where what
    /// writes may run.
    /// </summary>
    public MethodDeclarationSyntax? Idle(Write write) =>
        write.Site.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { AttributeLists.Count: 0 } method
        && method.Modifiers.All(word => word.IsKind(SyntaxKind.PrivateKeyword))
        && method.ExplicitInterfaceSpecifier is null && method.Identifier.ValueText is var name
        && !name.StartsWith("On", StringComparison.Ordinal) && !KnownFrameworks.CallsMethod(name)
        && Declares(method) && !Uses(name).Any()
            ? method : null;

    /// <summary>Whether the type somewhere takes the magnitude of something of that name: it has both signs.</summary>
    public bool TakesMagnitudeOf(string name) =>
        declarations.SelectMany(declaration => declaration.DescendantNodes()).OfType<InvocationExpressionSyntax>().Any(
            call => CallShape.NameOf(call.Expression) == "Abs" && call.ArgumentList.Arguments.Count == 1
                && CallShape.NameOf(call.ArgumentList.Arguments[0].Expression) == name);

    /// <summary>The identifiers that the type uses.</summary>
    public IEnumerable<string> Identifiers() => identifiers.Value;

    private IEnumerable<SyntaxNode> Named(TypeDeclarationSyntax declaration) => declaration.DescendantNodes().Where(
        node => node is SimpleNameSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression }
            && methods.Contains(NameUses.NameOf(node)));

    private ImmutableHashSet<string> Transitive(MethodDeclarationSyntax start)
    {
        var names = ImmutableHashSet.CreateBuilder<string>();
        var seen = new HashSet<MethodDeclarationSyntax> { start };
        var pending = new Queue<MethodDeclarationSyntax>(seen);
        while (pending.Count > 0)
        {
            MethodDeclarationSyntax method = pending.Dequeue();
            foreach (Write write in Writes.In(method)) names.Add(write.Name);
            foreach (InvocationExpressionSyntax call in method.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (!Places.OfReceiver(call).IsSelf) continue;
                if (Declaration(call) is { } inner && seen.Add(inner))
                    pending.Enqueue(inner);
            }
        }

        return names.ToImmutable();
    }

    private static IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type, CancellationToken cancel)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            // A framework compiled beside its users is no helper of theirs.
            if (KnownFrameworks.IsOwn(at)) yield break;
            foreach (SyntaxReference reference in at.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(cancel) is TypeDeclarationSyntax declaration) yield return declaration;
            }
        }
    }

    // By the names that frameworks have for it, and as people call it whose steps are their own.
    private ImmutableArray<MethodDeclarationSyntax> Begins() =>
        KnownFrameworks.Words.Begins.OrderBy(name => name, StringComparer.Ordinal).SelectMany(name => methods[name])
            .Concat(Type.GetMembers().OfType<IMethodSymbol>()
                .Where(method => EpisodeNames.Begins(method)
                    && KnownFrameworks.TriggerOf(method) == Trigger.EpisodeBegin)
                .SelectMany(MethodResults.Declarations))
            .Concat(ResetCalls.In(declarations).SelectMany(name => methods[name]))
            .Distinct().ToImmutableArray();
}
