using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ColdDownTimer : Agent
{
    public float reload = 0.5f;
    public GameObject shellPrefab;
    float nextShot;

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.Rotate(0f, 3f * actions.ContinuousActions[0], 0f);
        if (actions.DiscreteActions[0] == 1 && Time.time >= nextShot)
        {
            nextShot = Time.time + reload;
            Instantiate(shellPrefab, transform.position, transform.rotation);
        }
    }

    // The shell calls this.
    public void TargetHit(GameObject target)
    {
        Destroy(target);
        AddReward(1f);
        EndEpisode();
    }
}
