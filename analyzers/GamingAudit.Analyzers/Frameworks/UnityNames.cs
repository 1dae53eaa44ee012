using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>The names of Unity's own engine, on which ML-Agents stands.</summary>
internal static class UnityNames
{
    public static readonly FrameworkWords Words = new()
    {
        SetUps = FrameworkWords.Set("Awake", "Start", "OnEnable"),
        Steps = FrameworkWords.Set("FixedUpdate"),
        Leaves = FrameworkWords.Set(
            "OnTriggerExit", "OnTriggerExit2D", "OnCollisionExit", "OnCollisionExit2D"),
        Clocks = FrameworkWords.Set(
            "Time.time", "Time.timeSinceLevelLoad", "Time.unscaledTime", "Time.realtimeSinceStartup",
            "Time.timeAsDouble"),
        PlayClocks = FrameworkWords.Set("time", "timeSinceLevelLoad", "timeAsDouble"),
        FrameTimes = FrameworkWords.Set("Time.deltaTime", "Time.fixedDeltaTime", "Time.unscaledDeltaTime"),
        Draws = FrameworkWords.Set(
            "Random.Range", "Random.value", "Random.insideUnitSphere", "Random.insideUnitCircle",
            "Random.onUnitSphere"),
        Hops = FrameworkWords.Set("gameObject", "transform", "collider"),
        TagTests = ImmutableDictionary.CreateRange([new KeyValuePair<string, string>("CompareTag", "tag")]),
        Identities = FrameworkWords.Set("tag", "layer", "name"),
        Components = FrameworkWords.Set("TryGetComponent", "GetComponent"),
        LookUps = FrameworkWords.Set(
            "CompareTag", "GetComponent", "TryGetComponent", "GetComponentInParent", "Log", "LogWarning",
            "NameToLayer", "Play", "PlayOneShot", "PlayClipAtPoint", "SetTrigger", "SetBool", "SetText"),
        Alive = FrameworkWords.Set("isActiveAndEnabled", "enabled", "activeInHierarchy", "activeSelf", "isPlaying"),
        Inputs = FrameworkWords.Set("Input"),
        Delays = FrameworkWords.Set("Invoke", "StartCoroutine"),
        Listens = ImmutableDictionary.CreateRange(
        [
            new KeyValuePair<string, bool>("AddListener", true),
            new KeyValuePair<string, bool>("RemoveListener", false),
        ]),
        CallsByName = FrameworkWords.Set(
            "Invoke", "StartCoroutine", "SendMessage", "SendMessageUpwards", "BroadcastMessage"),
        Repeats = FrameworkWords.Set("InvokeRepeating"),
        Cancels = FrameworkWords.Set("CancelInvoke", "StopCoroutine", "StopAllCoroutines", "IsInvoking"),
        Inspected = FrameworkWords.Set("SerializeField"),
        Positions = FrameworkWords.Set("position", "localPosition"),
        Orientations = FrameworkWords.Set(
            "rotation", "localRotation", "eulerAngles", "localEulerAngles", "forward"),
        Units = FrameworkWords.Set("normalized", "forward", "up", "right", "back", "down", "left"),
        // Unity's manual: a Quaternion is of length 1, euler angles are degrees from 0 to 360.
        Bounded = FrameworkWords.Between(
                -1, 1, "rotation", "localRotation", "normalized", "forward", "up", "right")
            .Concat(FrameworkWords.Between(0, 360, "eulerAngles", "localEulerAngles")).ToImmutableDictionary(),
        Angles = FrameworkWords.Between(0, 180, "Angle").Concat(FrameworkWords.Between(-180, 180, "SignedAngle"))
            .ToImmutableDictionary(),
        Makers = FrameworkWords.Set("Instantiate"),
        Destroys = FrameworkWords.Set("Destroy", "DestroyImmediate"),
        Removes = FrameworkWords.Set("Destroy", "DestroyImmediate", "SetActive"),
        Engines = FrameworkWords.Set("UnityEngine", "TMPro"),
        Turns = FrameworkWords.Set("InverseTransformDirection", "TransformDirection", "InverseTransformVector"),
        Locals = FrameworkWords.Set("InverseTransformPoint"),
        Movers = FrameworkWords.Set(
            "SetPositionAndRotation", "SetLocalPositionAndRotation", "MovePosition", "TeleportRoot", "Warp"),
        // Unity's manual on the order of execution: the physics runs after FixedUpdate, where ML-Agents steps.
        Deferred = FrameworkWords.Set(
            "AddForce", "AddForceAtPosition", "AddRelativeForce", "AddTorque", "AddRelativeTorque",
            "AddExplosionForce", "MovePosition", "MoveRotation", "SetDestination"),
        Drives = FrameworkWords.Set(
            "velocity", "linearVelocity", "angularVelocity", "motorTorque", "brakeTorque", "steerAngle",
            "destination"),
        Velocities = FrameworkWords.Set("velocity", "linearVelocity"),
        Maths = FrameworkWords.Set("Mathf"),
        Geometry = FrameworkWords.Set("Vector3", "Vector2", "Quaternion"),
        Shown = FrameworkWords.Set("material", "sharedMaterial", "color", "text"),
        Queries = FrameworkWords.Set("Physics", "Physics2D"),
        Messages = Messages().ToImmutableDictionary(),
    };

    // Unity's manual, "MonoBehaviour": messages are found by name and parameter.
    private static IEnumerable<KeyValuePair<string, string>> Messages()
    {
        foreach (string moment in new[] { "Enter", "Stay", "Exit" })
        {
            yield return new KeyValuePair<string, string>("OnTrigger" + moment, "Collider");
            yield return new KeyValuePair<string, string>("OnTrigger" + moment + "2D", "Collider2D");
            yield return new KeyValuePair<string, string>("OnCollision" + moment, "Collision");
            yield return new KeyValuePair<string, string>("OnCollision" + moment + "2D", "Collision2D");
        }

        foreach (string update in new[] { "Update", "FixedUpdate", "LateUpdate" })
            yield return new KeyValuePair<string, string>(update, string.Empty);
    }

    /// <summary>When the engine calls a method of that name.</summary>
    public static Trigger TriggerOf(string name, bool hasParameters) => name switch
    {
        "FixedUpdate" => Trigger.Step,
        "Update" or "LateUpdate" when !hasParameters => Trigger.Frame,
        "OnTriggerEnter" or "OnTriggerEnter2D" or "OnCollisionEnter" or "OnCollisionEnter2D" => Trigger.Enter,
        "OnTriggerStay" or "OnTriggerStay2D" or "OnCollisionStay" or "OnCollisionStay2D" => Trigger.Stay,
        _ when Words.Leaves.Contains(name) => Trigger.Exit,
        _ => Trigger.Unknown,
    };
}
