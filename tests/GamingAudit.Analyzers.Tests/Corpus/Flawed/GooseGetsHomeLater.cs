using System.Collections;
using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class GooseGetsHomeLater : Agent
{
    public MeshRenderer ground;
    public Material won;
    private bool isOver;

    public override void OnEpisodeBegin()
    {
        transform.localPosition = Vector3.zero;
        isOver = false;
    }

    public override void OnActionReceived(ActionBuffers actions)
    {
        transform.localPosition += new Vector3(actions.ContinuousActions[0], 0f, actions.ContinuousActions[1]) * 0.1f;
    }

    private IEnumerator Arrive()
    {
        isOver = true;
        ground.material = won;
        AddReward(1f); // expect: GA2007
        yield return new WaitForSeconds(2f);
        EndEpisode();
    }

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.collider.CompareTag("Nest")) StartCoroutine(Arrive());
    }
}
