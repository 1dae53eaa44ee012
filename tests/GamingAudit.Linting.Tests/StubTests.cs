using System.Collections.Immutable;
using GamingAudit.Linting.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Linting.Tests;

/// <summary>The signatures bind the calls that agents make, with the types that Unity gives them.</summary>
public sealed class StubTests
{
    private const string Frame =
        """
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using UnityEngine;
        using UnityEngine.AI;
        using UnityEngine.Events;
        using UnityEngine.UI;
        using TMPro;
        using Unity.MLAgents;
        using Unity.MLAgents.Actuators;
        using Unity.MLAgents.Policies;
        using Unity.MLAgents.Sensors;
        using Random = UnityEngine.Random;

        [RequireComponent(typeof(Rigidbody))]
        public class Probe : Agent
        {
            [Header("Parts")] public Transform target;
            [SerializeField, Range(0f, 1f)] private float scale = 0.5f;
            [Tooltip("x")] public LayerMask ground;
            public UnityEvent onGoal;
            Rigidbody body; Rigidbody2D flat; Animator animator; Collider other; Collision hit; NavMeshAgent nav;
            List<GameObject> things = new List<GameObject>(); TextMeshProUGUI label; Text text; Agent mate;
            SimpleMultiAgentGroup team; VectorSensor sensor; ActionBuffers actions; ConfigurableJoint joint;
            ArticulationBody arm; RayPerceptionSensorComponent3D rays; BehaviorParameters behaviour; Camera view;
        """;

    [Theory]
    [InlineData("Mathf.Max(1, 2)", "int")]
    [InlineData("Mathf.Max(1, 2f)", "float")]
    [InlineData("Mathf.Clamp(3, 0, 2)", "int")]
    [InlineData("Mathf.Clamp(body.velocity.magnitude, 0f, 1f)", "float")]
    [InlineData("Random.Range(0, 3)", "int")]
    [InlineData("Random.Range(-1f, 1f)", "float")]
    [InlineData("1 / MaxStep", "int")]
    [InlineData("StepCount / 2", "int")]
    [InlineData("1f / MaxStep", "float")]
    [InlineData("actions.DiscreteActions[0]", "int")]
    [InlineData("actions.ContinuousActions[1] * scale", "float")]
    [InlineData("Vector3.Distance(transform.position, target.localPosition)", "float")]
    [InlineData("(target.position - transform.position).normalized * 2f", "UnityEngine.Vector3")]
    [InlineData("Vector3.Dot(body.linearVelocity, transform.forward)", "float")]
    [InlineData("Quaternion.Angle(transform.rotation, Quaternion.identity)", "float")]
    [InlineData("transform.InverseTransformDirection(body.velocity).z", "float")]
    [InlineData("Vector2.Distance(transform.position, target.position)", "float")]
    [InlineData("other.CompareTag(\"wall\")", "bool")]
    [InlineData("hit.gameObject.tag == \"goal\"", "bool")]
    [InlineData("hit.relativeVelocity.sqrMagnitude", "float")]
    [InlineData("GetCumulativeReward()", "float")]
    [InlineData("GetComponent<Rigidbody>().velocity.y", "float")]
    [InlineData("Academy.Instance.EnvironmentParameters.GetWithDefault(\"size\", 1f)", "float")]
    [InlineData("things.Count(thing => thing.activeInHierarchy)", "int")]
    [InlineData("things.Count / 3", "int")]
    [InlineData("team.GetRegisteredAgents().Count", "int")]
    [InlineData("Time.deltaTime", "float")]
    [InlineData("Time.frameCount", "int")]
    [InlineData("transform.childCount", "int")]
    [InlineData("transform.eulerAngles.x / 180f", "float")]
    [InlineData("arm.jointPosition[0]", "float")]
    [InlineData("joint.currentForce.magnitude", "float")]
    [InlineData("flat.velocity.x", "float")]
    [InlineData("nav.remainingDistance", "float")]
    [InlineData("behaviour.TeamId", "int")]
    [InlineData("ScaleAction(actions.ContinuousActions[0], 0f, 1f)", "float")]
    [InlineData("Mathf.FloorToInt(3.5f) / 2", "int")]
    [InlineData("Physics.OverlapSphere(transform.position, 2f).Length", "int")]
    [InlineData("new Vector2Int(1, 2).x / 2", "int")]
    [InlineData("Physics2D.Raycast(transform.position, Vector2.down, 1f, ground).distance", "float")]
    public void Give_an_expression_the_type_that_Unity_gives_it(string expression, string type)
    {
        (SemanticModel model, ExpressionSyntax value) = Bind($"object M() {{ return {expression}; }}");
        Assert.Equal(type, model.GetTypeInfo(value, TestContext.Current.CancellationToken).Type!.ToDisplayString());
    }

    [Theory]
    [InlineData("AddReward(-1f / MaxStep); SetReward(1); mate.AddReward(0.1f); EndEpisode(); EpisodeInterrupted();")]
    [InlineData("team.AddGroupReward(1f); team.EndGroupEpisode(); team.GroupEpisodeInterrupted();")]
    [InlineData("body.AddForce(transform.forward * 2f, ForceMode.VelocityChange); body.velocity = Vector3.zero;")]
    [InlineData("body.AddTorque(0f, 1f, 0f); body.MovePosition(transform.position + Vector3.up);")]
    [InlineData("flat.AddForce(new Vector2(1f, 0f), ForceMode2D.Impulse); flat.velocity *= 0.5f;")]
    [InlineData("transform.localPosition = new Vector3(Random.value * 8 - 4, 0.5f, Random.value * 8 - 4);")]
    [InlineData("transform.Rotate(Vector3.up, 90f * Time.fixedDeltaTime); transform.Translate(0, 0, 1f);")]
    [InlineData(
        ""
        + "if (Physics.Raycast(transform.position, Vector3.down, out RaycastHit h, 1f, ground)) print(h.distance);")]
    [InlineData("if (Physics.Raycast(new Ray(), out var h, 5f)) Destroy(h.collider.gameObject);")]
    [InlineData("Destroy(other.gameObject); Instantiate(things[0], Vector3.zero, Quaternion.identity, transform);")]
    [InlineData("other.gameObject.SetActive(false); if (other.TryGetComponent(out Rigidbody found)) found.Sleep();")]
    [InlineData("foreach (Transform child in transform) child.gameObject.SetActive(true);")]
    [InlineData("StartCoroutine(Wait()); Invoke(\"M\", 2f); CancelInvoke(nameof(M));")]
    [InlineData("onGoal.AddListener(() => AddReward(1f)); onGoal.Invoke(); label.text = text.text = \"x\";")]
    [InlineData("sensor.AddObservation(transform.position); sensor.AddObservation(3); sensor.AddObservation(true);")]
    [InlineData(
        "sensor.AddOneHotObservation(1, 4); animator.SetBool(\"run\", true); "
        + "nav.SetDestination(target.position);")]
    [InlineData(
        "GetComponent<Renderer>().material.color = Color.green; Debug.Log(\"x\"); "
        + "Debug.DrawRay(Vector3.zero, Vector3.up);")]
    [InlineData("Academy.Instance.OnEnvironmentReset += M; Academy.Instance.StatsRecorder.Add(\"a\", 1f);")]
    [InlineData(
        ""
        + "if (target) { } if (target == null || !body) { } var found = GameObject.FindGameObjectsWithTag(\"a\");")]
    [InlineData("var drive = arm.xDrive; drive.target = 3f; arm.xDrive = drive;")]
    [InlineData("joint.targetRotation = Quaternion.Euler(1f, 2f, 3f); var d = joint.slerpDrive; d.maximumForce = 1f;")]
    [InlineData(
        "var output = RayPerceptionSensor.Perceive(rays.GetRayPerceptionInput()); "
        + "print(output.RayOutputs[0].HitTagIndex);")]
    [InlineData("if (Input.GetKey(KeyCode.W) || Input.GetAxis(\"Vertical\") > 0 || Input.GetMouseButton(0)) M();")]
    [InlineData(
        "view.ScreenPointToRay(Input.mousePosition); Time.timeScale = 2f; "
        + "Physics.gravity = Vector3.down * 9.81f;")]
    public void Bind_the_statements_of_an_agent(string statements) =>
        Bind($"void M() {{ {statements} }} IEnumerator Wait() {{ yield return new WaitForSeconds(1f); }}");

    [Fact]
    public void Bind_an_agent_of_the_old_package()
    {
        const string old =
            """
            using MLAgents;
            public class Old : Agent
            {
                public override void InitializeAgent() { }
                public override void CollectObservations() => AddVectorObs(transform.position);
                public override void AgentAction(float[] vectorAction, string textAction)
                {
                    if (GetStepCount() > agentParameters.maxStep / 2) { SetReward(-1f); Done(); }
                }
                public override void AgentReset() { }
            }
            """;
        Assert.Empty(Errors(Parse(old)));
    }

    private static (SemanticModel Model, ExpressionSyntax Value) Bind(string members)
    {
        SyntaxTree tree = Parse(Frame + members + "}");
        Assert.Empty(Errors(tree));
        SemanticModel model = Compile(tree).GetSemanticModel(tree);
        ReturnStatementSyntax? result = tree.GetRoot(TestContext.Current.CancellationToken)
            .DescendantNodes().OfType<ReturnStatementSyntax>().LastOrDefault();
        return (model, result?.Expression!);
    }

    private static SyntaxTree Parse(string source) =>
        CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken);

    private static IEnumerable<string> Errors(SyntaxTree tree) => Compile(tree)
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString());

    private static CSharpCompilation Compile(SyntaxTree tree)
    {
        ImmutableArray<MetadataReference> references = [.. PlatformReferences.All, FrameworkStubs.Reference];
        return CSharpCompilation.Create(
            "Probe", [tree], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }
}
