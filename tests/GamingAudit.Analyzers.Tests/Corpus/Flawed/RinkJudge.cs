using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class RinkJudge : MonoBehaviour
{
    public RinkSkater skater;
    public float idle;

    private void FixedUpdate()
    {
        idle += Time.fixedDeltaTime;
        if (idle > 15f)
        {
            idle = 0f;
            skater.AddReward(-0.5f); // expect: GA4005
        }
    }

    public void Moved() => idle = 0f;
}

public class RinkSkater : Agent
{
    public RinkJudge judge;

    public override void OnEpisodeBegin() => transform.localPosition = Vector3.zero;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Translate(actions.ContinuousActions[0], 0f, 0f);
        if (actions.ContinuousActions[0] > 0.5f) judge.Moved();
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Gate")) return;
        AddReward(1f);
        EndEpisode();
    }
}
