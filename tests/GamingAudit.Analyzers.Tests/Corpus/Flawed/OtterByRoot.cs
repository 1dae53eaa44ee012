using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class OtterByRoot : Agent
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
        Vector3 at = transform.position, to = den.position;
        float away = Mathf.Sqrt((to.x - at.x) * (to.x - at.x) + (to.z - at.z) * (to.z - at.z));
        AddReward(Mathf.Exp(-away)); // expect: GA3004
    }

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Den")) return;
        AddReward(5f);
        EndEpisode();
    }
}
