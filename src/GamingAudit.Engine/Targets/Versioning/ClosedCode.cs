using System.Collections;
using System.Reflection;
using System.Reflection.Emit;

namespace GamingAudit.Engine.Targets.Versioning;

/// <summary>
/// Whether code is closed: it can neither change what static fields hold nor reach them otherwise than by naming them.
/// Closed code that ran before in the same load context leaves nothing behind there. Stricter than
/// <see cref="SharedStatics"/>, since what it does not know is not closed: that costs a load context and no process.
/// </summary>
internal sealed class ClosedCode : CodeWatch
{
    // By which code reaches what it does not name.
    private static readonly string[] OpenNamespaces =
    [
        "System.Reflection", "System.Runtime.InteropServices", "System.Runtime.Loader", "System.Runtime.Serialization",
        "System.Linq.Expressions", "System.Dynamic", "System.ComponentModel", "System.Xml", "System.Text.Json",
        "Microsoft.CSharp",
    ];

    private readonly Dictionary<Type, bool> lasting = [];
    private readonly ArrayUse arrays = new();
    private bool isOpen;
    private bool readsArray;
    private bool readsTarget;
    private bool holdsChangeable;

    public bool IsClosed => !isOpen && !(readsArray && (arrays.Writes || arrays.GivesAway))
        && !(readsTarget && holdsChangeable);

    public override bool FollowsInitialisers => true;

    public override void Meet(MethodBase method, OpCode code)
    {
        // An initialiser fills the arrays that it makes.
        if (!IsInitialiser(method)) arrays.Meet(code);
        isOpen |= code == OpCodes.Calli || code == OpCodes.Cpblk || code == OpCodes.Initblk;
    }

    public override void Meet(MethodBase method, OpCode code, FieldInfo field)
    {
        if (!field.IsStatic || field.IsLiteral || field.DeclaringType is not { } owner) return;
        if (!UserAssemblies.Own(owner) || IsMadeUp(owner)) return;
        bool isOwn = method == owner.TypeInitializer;
        if (code == OpCodes.Stsfld) isOpen |= !isOwn;
        else if (code == OpCodes.Ldsflda) isOpen |= !isOwn && !field.IsInitOnly;
        if (code == OpCodes.Stsfld || isOwn) return;
        Type type = field.FieldType;
        Type held = type.IsArray ? type.GetElementType()! : type;
        readsArray |= type.IsArray;
        isOpen |= type.IsArray && IsInitialiser(method);
        if (typeof(AuditTarget).IsAssignableFrom(held)) readsTarget = true;
        else isOpen |= !Lasts(held);
    }

    public override void Meet(MethodBase called)
    {
        if (called.DeclaringType is not { } owner) return;
        if (UserAssemblies.Own(owner) && !owner.IsArray)
        {
            isOpen |= !called.IsAbstract && called.GetMethodBody() is null && !typeof(Delegate).IsAssignableFrom(owner);
            return;
        }
        if (UserAssemblies.Ours(owner) && !owner.IsArray) return;
        arrays.Meet(called);
        string space = owner.Namespace ?? "";
        isOpen |= OpenNamespaces.Any(open => space == open || space.StartsWith(open + ".", StringComparison.Ordinal))
            || (owner == typeof(Type) && called.Name is not ("GetTypeFromHandle" or "op_Equality" or "op_Inequality"))
            || owner.Name is "Activator" or "AppDomain" or "Unsafe"
            || (owner == typeof(Delegate) && called.Name is "CreateDelegate" or "DynamicInvoke");
    }

    public override void MeetInstance(Type type) => holdsChangeable |= UserAssemblies.Ours(type)
        ? !typeof(AuditTarget).IsAssignableFrom(type) && !IsActionSpace(type)
        : !Lasts(type);

    private static bool IsActionSpace(Type type) =>
        type is { BaseType: { IsGenericType: true } of } && of.GetGenericTypeDefinition() == typeof(ActionSpace<>);

    private static bool IsInitialiser(MethodBase method) => method is ConstructorInfo { IsStatic: true };

    // What it holds stays as it is, however deep one looks.
    private bool Lasts(Type type)
    {
        if (lasting.TryGetValue(type, out bool known)) return known;
        lasting[type] = true;
        return lasting[type] = type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal)
            || UserAssemblies.Ours(type)
            || type.Namespace is "System.Collections.Immutable" or "System.Collections.Frozen"
                && type.GetGenericArguments().All(Lasts)
            || (type.IsValueType && Fields(type).All(field => Lasts(field.FieldType)))
            || (UserAssemblies.Own(type) && type is { IsSealed: true, IsArray: false }
                && !typeof(Delegate).IsAssignableFrom(type) && !typeof(IEnumerable).IsAssignableFrom(type)
                && Fields(type).All(field => field.IsInitOnly && Lasts(field.FieldType)));
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly;
        for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
            foreach (FieldInfo field in level.GetFields(own))
                yield return field;
    }
}
