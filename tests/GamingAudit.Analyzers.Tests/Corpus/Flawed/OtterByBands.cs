using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class OtterByBands : Agent
{
    public Transform den;
    private Vector3 start;

    public override void Initialize()
    {
        MaxStep = 1500;
        start = transform.position;
    }

    public override void OnEpisodeBegin()
    {
        transform.position = start;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]);
        float away = Vector3.Distance(transform.position, den.position);
        AddReward(Band(away)); // expect: GA3004
    }

    private static float Band(float away)
    {
        if (away >= 12f) return 0f;
        if (away >= 6f) return 0.02f;
        return 0.05f;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Den")) return;
        AddReward(1f);
        EndEpisode();
    }
}
