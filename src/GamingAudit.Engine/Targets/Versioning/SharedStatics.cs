using System.Reflection;
using System.Reflection.Emit;

namespace GamingAudit.Engine.Targets.Versioning;

/// <summary>
/// Whether code may change what static fields hold: it assigns one, takes its address, or reaches through it an object
/// that can be changed. Rather too often than not often enough: it costs a target a process of its own.
/// </summary>
internal sealed class SharedStatics : CodeWatch
{
    private readonly HashSet<Type> asked = [];
    private readonly ArrayUse arrays = new();
    private bool changesField;
    private bool readsArray;

    /// <summary>What was met may change a static field, or what one holds.</summary>
    public bool MayChange => changesField || (readsArray && arrays.Writes);

    public override void Meet(MethodBase method, OpCode code) => arrays.Meet(code);

    public override void Meet(MethodBase called) => arrays.Meet(called);

    public override void Meet(MethodBase method, OpCode code, FieldInfo field)
    {
        if (!field.IsStatic || field.DeclaringType is not { } type || !UserAssemblies.Own(type)) return;
        // What the compiler keeps for itself, such as delegates that it makes once; and a field's own initialiser.
        if (IsMadeUp(type) || method == type.TypeInitializer) return;
        if (code == OpCodes.Stsfld) changesField = true;
        else if (code == OpCodes.Ldsflda && !field.IsInitOnly) changesField = true;
        else if (field.FieldType.IsArray) readsArray = true;
        else if (CanChange(field.FieldType)) changesField = true;
    }

    private bool CanChange(Type type)
    {
        if (!asked.Add(type)) return false;
        if (type.IsValueType || typeof(Delegate).IsAssignableFrom(type)) return false;
        if (UserAssemblies.Own(type)) return Fields(type).Any(field => !field.IsInitOnly || CanChange(field.FieldType));
        return type.Namespace is "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent"
            && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal);
    }

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        const BindingFlags own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.DeclaredOnly;
        for (Type? level = type; level is not null && UserAssemblies.Own(level); level = level.BaseType)
            foreach (FieldInfo field in level.GetFields(own))
                yield return field;
    }
}
