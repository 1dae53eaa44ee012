using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class HeronCountsInOrder : Agent
{
    public Transform pond;
    public float arrival = 0.4f;
    [SerializeField] private float given;
    private float perStep = 0.001f, waiting, doubled, scaled, best;
    private float share, later;

    private void Awake() => later = 0.5f;

    public override void Initialize()
    {
        // What the editor gives, what an initializer gives, what ran before, and what is set above.
        scaled = perStep * given;
        doubled = 2f * later;
        share = 1f - arrival;
        waiting = perStep * share;
        given = Mathf.Max(given, scaled);
        perStep = 0.002f;
        later = doubled * 0.5f;
    }

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        best = 0f;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        AddReward(-waiting - scaled - doubled * 0.001f);
        best = Mathf.Max(best, transform.position.x);
        if (Vector3.Distance(transform.position, pond.position) > 1f) return;
        AddReward(share + arrival);
        EndEpisode();
    }
}
