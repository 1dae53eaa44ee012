using System.Reflection;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Targets.Versioning;

namespace GamingAudit.Engine.Targets;

/// <summary>A member marked with <see cref="AuditAttribute"/>. Reading it runs user code.</summary>
internal sealed class AuditMember(MemberInfo member)
{
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public
        | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The marked members of a type in the order of the metadata: that of the source, within a kind.</summary>
    public static IEnumerable<AuditMember> Of(Type type) => type.GetMembers(Declared)
        .Where(member => member is PropertyInfo or FieldInfo or MethodInfo)
        .Where(member => member.IsDefined(typeof(AuditAttribute), inherit: false))
        .OrderBy(member => member.MetadataToken)
        .Select(member => new AuditMember(member));

    /// <summary>Its full name, which tells it from every other in its assembly.</summary>
    public string FullName { get; } = $"{member.DeclaringType?.FullName}.{member.Name}";

    /// <summary>The name for a target that could not be made.</summary>
    public string ShortName { get; } = $"{member.DeclaringType?.Name}.{member.Name}";

    /// <summary>What its author says of its targets.</summary>
    public Expectation Expect { get; } = member.GetCustomAttribute<AuditAttribute>()?.Expect ?? default;

    /// <summary>Which failure its author says that its targets show.</summary>
    public Failure Failure { get; } = member.GetCustomAttribute<AuditAttribute>()?.Failure ?? default;

    /// <summary>True where code of another assembly can name it.</summary>
    public bool IsPublic => member.DeclaringType is { IsVisible: true } && member switch
    {
        PropertyInfo property => property.GetMethod is { IsPublic: true },
        FieldInfo held => held.IsPublic,
        _ => member is MethodInfo { IsPublic: true },
    };

    /// <summary>C# that gives the target of a name.</summary>
    /// <param name="name">The name as a C# literal.</param>
    public string Expression(string name)
    {
        string type = (member.DeclaringType?.FullName ?? "").Replace('+', '.');
        string value = $"global::{type}.{member.Name}{(member is MethodInfo ? "()" : "")}";
        return typeof(AuditTarget).IsAssignableFrom(Type)
            ? value
            : $"{value}.Single(target => target.Name == {name})";
    }

    /// <summary>The targets that the member gives.</summary>
    /// <exception cref="FaultException">It gives none, or throws.</exception>
    public IReadOnlyList<AuditTarget> Read()
    {
        if (Misuse() is { } misuse) throw Broken(FaultKind.Invalid, misuse, null);
        try
        {
            return Targets(Value());
        }
        catch (Exception e) when (e is not FaultException)
        {
            Exception thrown = Innermost(e);
            throw IsRefusal(thrown)
                ? Broken(FaultKind.Invalid, $"{FullName} is refused: {thrown.Message}", thrown)
                : Broken(FaultKind.Threw, $"{FullName} threw {thrown.GetType().Name}: {thrown.Message}", thrown);
        }
    }

    /// <summary>
    /// True where it can be read, and what it gave be played, any number of times in one load context without one time
    /// being told from another. Runs none of its code; what cannot be looked through is not closed.
    /// </summary>
    /// <param name="target">What it gave; null before it is read.</param>
    internal bool IsClosed(AuditTarget? target)
    {
        MethodBase? getter = member is PropertyInfo property ? property.GetMethod : member as MethodInfo;
        try
        {
            return getter is not null && CodeVersion.IsClosed(getter, target);
        }
        catch (Exception)
        {
            // An assembly that is missing, or code that is asked while it is looked through.
            return false;
        }
    }

    private IReadOnlyList<AuditTarget> Targets(object? value) => value switch
    {
        AuditTarget target => [target],
        IEnumerable<AuditTarget> targets => [.. targets.Select(target => target ?? throw NoTarget())],
        _ => throw NoTarget(),
    };

    private object? Value() => member switch
    {
        PropertyInfo property => property.GetValue(null),
        FieldInfo field => field.GetValue(null),
        _ => ((MethodInfo)member).Invoke(null, null),
    };

    private Type? Type => member switch
    {
        PropertyInfo property => property.PropertyType,
        FieldInfo held => held.FieldType,
        _ => (member as MethodInfo)?.ReturnType,
    };

    private string? Misuse()
    {
        (bool isStatic, Type type, bool takesArguments) = member switch
        {
            PropertyInfo { GetMethod: { } get } property =>
                (get.IsStatic, property.PropertyType, get.GetParameters().Length > 0),
            FieldInfo field => (field.IsStatic, field.FieldType, false),
            MethodInfo method =>
                (method.IsStatic, method.ReturnType, method.GetParameters().Length > 0 || method.IsGenericMethod),
            _ => (false, typeof(void), false),
        };
        if (!isStatic) return $"{FullName} is marked [Audit] and is not static.";
        if (takesArguments) return $"{FullName} is marked [Audit] and takes arguments.";
        if (member.DeclaringType is { ContainsGenericParameters: true })
            return $"{FullName} is marked [Audit] and lies in a generic type.";
        return typeof(AuditTarget).IsAssignableFrom(type) || typeof(IEnumerable<AuditTarget>).IsAssignableFrom(type)
            ? null
            : $"{FullName} is marked [Audit] and is neither an AuditTarget nor a sequence of them.";
    }

    // The contracts' own check of their arguments, such as a horizon of 0.
    private static bool IsRefusal(Exception thrown) =>
        thrown is ArgumentException && thrown.TargetSite?.DeclaringType?.Assembly == typeof(AuditTarget).Assembly;

    private FaultException NoTarget() =>
        Broken(FaultKind.Invalid, $"{FullName} gives null where it should give a target.", null);

    private FaultException Broken(FaultKind kind, string message, Exception? inner) =>
        new(new Fault(kind, UserCall.Create, message, FullName), inner);

    private static Exception Innermost(Exception exception) =>
        exception is TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner
            ? Innermost(inner)
            : exception;
}
