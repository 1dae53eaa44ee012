using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class RakeAgent : Agent
{
    public Transform pile;
    private float stepReward;
    private float lastGap;

    public override void OnEpisodeBegin()
    {
        transform.position = Vector3.zero;
        stepReward = 0f;
        lastGap = Vector3.Distance(transform.position, pile.position);
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.position += new Vector3(actions.ContinuousActions[0], 0f, 0f);
        float gap = Vector3.Distance(transform.position, pile.position);
        if (gap < lastGap) stepReward += 0.1f; // expect: GA3001
        lastGap = gap;
        AddReward(stepReward);
        stepReward = 0f;
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("leaf")) return;
        stepReward += 1f;
        Destroy(other.gameObject);
    }
}
